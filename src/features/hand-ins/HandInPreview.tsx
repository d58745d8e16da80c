import { useState } from 'react';

import type { HandInPacket } from '#exchange/hand-in-packet.ts';
import { previewHandIn } from '#exchange/hand-in-preview.ts';
import { systemClock } from '#platform/clock.ts';
import { t } from '#i18n/translate.ts';
import { offerUndo } from '#saving/commit-and-offer-undo.ts';
import { notSavedInWords } from '#saving/failure-words.ts';
import type { TeamYear } from '#storage/live-year.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { showToast } from '#ui/toasts.ts';
import parts from '#ui/PageParts.module.css';

import { previewInWords } from './preview-words.ts';

type HandInPreviewProps = {
  readonly view: TeamYear;
  readonly packet: HandInPacket;
  readonly by: 'code' | 'file';
  readonly onDone: () => void;
};

/** Says in numbers what a hand-in will change, and takes it in as one step. */
export function HandInPreview({ view, packet, by, onDone }: HandInPreviewProps) {
  const { cycle, members, records } = view;
  const { ahead, isBusy, takeIn, leave } = useTakingIn(view, packet, onDone);
  const name = members.find(({ id }) => id === packet.member)?.name ?? '';
  const preview = previewHandIn(
    new Map(records.map((record) => [record.id, record])),
    packet,
    { school: cycle.school, cycle: cycle.id, members: members.map(({ id }) => id) },
    systemClock(),
  );
  if (!preview.ok) {
    return <Notice tone="danger">{t(`hand-ins.misplaced-${preview.error.tag}`)}</Notice>;
  }
  return (
    <Card as="section" labelledBy="hand-in-preview">
      <div className={parts.section}>
        <h2 id="hand-in-preview">{t('hand-ins.preview-title', { name })}</h2>
        {previewInWords(preview.value).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {by === 'code' && <p className={parts.muted}>{t('hand-ins.preview-code')}</p>}
        {preview.value.fromAnotherDevice && (
          <Notice tone="warning">{t('hand-ins.preview-other-device', { name })}</Notice>
        )}
        <div className={parts.buttons}>
          <Button variant="primary" busy={isBusy} onClick={() => void takeIn(name, false)}>
            {t('hand-ins.take-in')}
          </Button>
          <Button onClick={onDone}>{t('hand-ins.leave-it')}</Button>
        </div>
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
    </Card>
  );
}

/** Takes a hand-in over; where a clock was ahead, only after a person has said so. */
function useTakingIn(view: TeamYear, packet: HandInPacket, onDone: () => void) {
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
      onDone();
    }
  }

  return { ahead, isBusy, takeIn, leave: () => setAhead(0) };
}
