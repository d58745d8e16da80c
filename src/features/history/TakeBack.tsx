import { useCallback, useRef, useState } from 'react';

import { changedFields } from '#domain/history/changed-fields.ts';
import { t } from '#i18n/translate.ts';
import type { HistoryNames } from '#map-view/history-names.ts';
import { stepInWords } from '#map-view/step-words.ts';
import { offerUndo } from '#saving/commit-and-offer-undo.ts';
import { nothingUnderWay } from '#saving/unsaved-edits.ts';
import type { HistoryRow } from '#storage/database.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { takeBackStep } from '#storage/take-back-step.ts';
import type { TakingBack } from '#storage/what-taking-back-does.ts';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import parts from '#ui/PageParts.module.css';

import { ChangedFields } from './ChangedFields.tsx';
import { whyNotTakenBack } from './why-not-taken-back.ts';

type TakeBackProps = {
  readonly row: HistoryRow;
  readonly takingBack: TakingBack;
  readonly names: HistoryNames;
};

/** Takes one step back, whatever came after it, once a person has seen what that does; or says why it can’t be done. */
export function TakeBack({ row, takingBack, names }: TakeBackProps) {
  const storage = useStorage();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const tookBack = useRef(false);
  // The button goes with the step: what stands in its place takes the focus, once.
  const takeFocus = useCallback((words: HTMLElement | null) => {
    if (words === null || !tookBack.current) return;
    tookBack.current = false;
    words.focus();
  }, []);
  if (storage.access.mode !== 'full') return null;
  if (takingBack.is !== 'possible') {
    return (
      <p ref={takeFocus} tabIndex={-1} className={parts.muted}>
        {whyNotTakenBack(takingBack, row, names)}
      </p>
    );
  }
  const step = stepInWords(row.label);

  async function takeBack() {
    setBusy(true);
    await nothingUnderWay();
    tookBack.current = true;
    const result = await takeBackStep(storage, row.id);
    if (!result.ok) tookBack.current = false;
    setBusy(false);
    setAsked(false);
    offerUndo(storage, row.school, result, t('past.took-back', { step }));
  }

  return (
    <>
      <Button size="small" icon="undo" onClick={() => setAsked(true)}>
        {t('past.take-back')}
      </Button>
      <ConfirmDialog
        open={asked}
        title={t('past.take-back-title', { step })}
        confirmLabel={t('past.take-back-confirm')}
        busy={busy}
        onConfirm={() => void takeBack()}
        onCancel={() => setAsked(false)}
      >
        <p>{t('past.take-back-words')}</p>
        <ChangedFields fields={takingBack.changes.flatMap(changedFields)} names={names} />
      </ConfirmDialog>
    </>
  );
}
