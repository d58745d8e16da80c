import { park, takeUp } from '#domain/assessment/meeting.ts';
import { t } from '#i18n/translate.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { focusInstead } from '#ui/focus-instead.ts';
import { Notice } from '#ui/Notice.tsx';
import { TextField } from '#ui/TextField.tsx';

import type { ReadyMeeting } from './meeting-in-view.ts';
import styles from './OnTheTable.module.css';
import { useTypedTexts } from './typed-texts.ts';

type ParkingProps = {
  readonly view: ReadyMeeting;
  readonly code: string;
};

/** Puts the indicator aside for later in the meeting, or next week. */
export function Parking({ view, code }: ParkingProps) {
  const storage = useStorage();
  const { cycle, meeting, school } = view;
  const parked = meeting.state.parked.get(code);
  const typed = useTypedTexts(`agreement/${cycle.id}/${code}/park`);
  const reason = typed.texts['reason'] ?? '';

  async function putAside() {
    const stored = await commitAndOfferUndo(
      storage,
      {
        school: school.id,
        label: { what: 'indicator-parked', subject: code },
        changes: [park(cycle, code, reason.trim())],
      },
      t('agreement.parked-done', { code }),
    );
    if (!stored) return;
    typed.forget();
    focusInstead('take-up');
  }

  async function takeItUp() {
    const stored = await commitAndOfferUndo(
      storage,
      {
        school: school.id,
        label: { what: 'indicator-taken-up', subject: code },
        changes: [takeUp(cycle, code)],
      },
      t('agreement.taken-up', { code }),
    );
    if (stored) focusInstead('park');
  }

  if (parked !== undefined) {
    return (
      <Notice
        tone="info"
        title={t('agreement.is-parked')}
        actions={
          <Button id="take-up" size="small" onClick={() => void takeItUp()}>
            {t('agreement.take-up')}
          </Button>
        }
      >
        {parked === '' ? undefined : parked}
      </Notice>
    );
  }
  return (
    <details>
      <summary id="park">{t('agreement.park')}</summary>
      <div className={styles.form}>
        <TextField
          label={t('agreement.park-reason')}
          optional
          maxLength={500}
          value={reason}
          onChange={(text) => typed.type('reason', text)}
        />
        <div>
          <Button onClick={() => void putAside()}>{t('agreement.park-now')}</Button>
        </div>
      </div>
    </details>
  );
}
