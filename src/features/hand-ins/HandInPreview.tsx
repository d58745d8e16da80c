import { useState } from 'react';

import type { HandInPacket } from '#exchange/hand-in-packet.ts';
import type { HandInPreview as Preview } from '#exchange/hand-in-preview.ts';
import { t } from '#i18n/translate.ts';
import { offerUndo } from '#saving/commit-and-offer-undo.ts';
import { notSavedInWords } from '#saving/failure-words.ts';
import type { TeamYear } from '#storage/live-year.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';
import { showToast } from '#ui/toasts.ts';

import { ChooseMember } from './ChooseMember.tsx';
import { previewInWords } from './preview-words.ts';
import type { HandInWay } from './read-hand-in.ts';

type HandInPreviewProps = {
  readonly view: TeamYear;
  readonly packet: HandInPacket;
  readonly by: HandInWay;
  readonly name: string;
  readonly preview: Preview;
  readonly onReassign: (member: string) => void;
  readonly onTaken: () => void;
  readonly onLeave: () => void;
};

/** Says in numbers what a hand-in will change, and takes it in as one step. */
export function HandInPreview(props: HandInPreviewProps) {
  const { view, packet, by, name, preview, onReassign, onTaken, onLeave } = props;
  const { ahead, isBusy, takeIn, leave } = useTakingIn(view, packet, onTaken);
  const others = view.members.filter(({ id }) => id !== packet.member);
  return (
    <div className={parts.section}>
      {previewInWords(preview).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {by === 'code' && <p className={parts.muted}>{t('hand-ins.preview-code')}</p>}
      {preview.fromAnotherDevice && (
        <Notice tone="warning">{t('hand-ins.preview-other-device', { name })}</Notice>
      )}
      <div className={parts.buttons}>
        <Button
          variant="primary"
          busy={isBusy}
          ref={focusFirst}
          onClick={() => void takeIn(name, false)}
        >
          {t('hand-ins.take-in')}
        </Button>
        <Button onClick={onLeave}>{t('hand-ins.leave-it')}</Button>
      </div>
      {others.length > 0 && (
        // Whoever opened somebody else's invitation hands in under that name.
        <details open={preview.fromAnotherDevice}>
          <summary>{t('hand-ins.not-theirs', { name })}</summary>
          <ChooseMember
            label={t('hand-ins.somebody-else', { name })}
            members={others}
            onChoose={onReassign}
          />
        </details>
      )}
      <ConfirmDialog
        open={ahead > 0}
        title={t('hand-ins.ahead-title')}
        confirmLabel={t('hand-ins.ahead-take')}
        busy={isBusy}
        onConfirm={() => void takeIn(name, true)}
        onCancel={leave}
      >
        {t('hand-ins.ahead-words', { count: ahead })}
      </ConfirmDialog>
    </div>
  );
}

/** The dialog opens with the focus here: a row of codes is taken in with one key each. (React leaves the attribute out.) */
function focusFirst(button: HTMLButtonElement | null): void {
  button?.setAttribute('autofocus', '');
}

/** Takes a hand-in over; where a clock was ahead, only after a person has said so. */
function useTakingIn(view: TeamYear, packet: HandInPacket, onTaken: () => void) {
  const storage = useStorage();
  const [ahead, setAhead] = useState(0);
  const [isBusy, setBusy] = useState(false);

  async function takeIn(name: string, takeAhead: boolean) {
    setBusy(true);
    const label = { what: 'hand-in-received', subject: name } as const;
    const result = await storage.adopt({ label, records: packet.records, takeAhead });
    setBusy(false);
    if (!result.ok) {
      showToast({ text: notSavedInWords(result.error), tone: 'danger' });
    } else if (result.value.tag === 'ahead') {
      setAhead(result.value.records);
    } else {
      const adopted = { ok: true, value: result.value } as const;
      offerUndo(storage, view.school.id, adopted, t('hand-ins.taken-in', { name }));
      if (result.value.step === undefined) {
        showToast({ text: t('hand-ins.nothing-changed', { name }) });
      }
      onTaken();
    }
  }

  return { ahead, isBusy, takeIn, leave: () => setAhead(0) };
}
