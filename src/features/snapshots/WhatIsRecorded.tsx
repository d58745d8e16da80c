import { longDate } from '#i18n/dates.ts';
import { isolated } from '#i18n/isolated.ts';
import { t } from '#i18n/translate.ts';

import {
  amended,
  kindOf,
  recorderName,
  type EarlierOfYear,
  type RecordDraft,
} from './record-draft.ts';
import type { Missing } from './what-is-missing.ts';
import type { ReadyYear } from './year-in-view.ts';

type WhatIsRecordedProps = {
  readonly year: ReadyYear;
  readonly draft: RecordDraft;
  readonly earlier: EarlierOfYear;
  readonly missing: Missing;
};

/** What somebody says yes to: which record by whom, what it amends and why, what it lacks, and that it stays. */
export function WhatIsRecorded({ year, draft, earlier, missing }: WhatIsRecordedProps) {
  const amends = amendsInWords(draft, earlier);
  const { school, members, yearName } = year;
  const who = {
    school: isolated(school.name),
    year: yearName,
    name: isolated(recorderName(draft, members)),
  };
  return (
    <>
      <p>
        {kindOf(draft, earlier) === 'yearly'
          ? t('snapshots.confirm-yearly', who)
          : t('snapshots.confirm-interim', who)}
      </p>
      {amends !== undefined && <p>{amends}</p>}
      {missing.unrated.length > 0 && (
        <p>{t('snapshots.confirm-unrated', { count: missing.unrated.length })}</p>
      )}
      <p>{t('snapshots.confirm-words')}</p>
    </>
  );
}

function amendsInWords(draft: RecordDraft, earlier: EarlierOfYear): string | undefined {
  const id = amended(draft, earlier);
  if (id === undefined) return undefined;
  const record = id.slice(0, 8);
  const reason = isolated(draft.reason.trim());
  const whole = [earlier.yearly, earlier.interim].find((one) => one?.id === id);
  if (whole === undefined) return t('snapshots.confirm-amends-damaged', { record, reason });
  const date = longDate(whole.content.recordedOn);
  return t('snapshots.confirm-amends', { date, record, reason });
}
