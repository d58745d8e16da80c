import type { AgreementToRecord } from '#domain/analysis/agreement-to-record.ts';
import { longDate } from '#i18n/dates.ts';
import { isolated } from '#i18n/isolated.ts';
import { t } from '#i18n/translate.ts';

import { countPieces } from './evidence-of-year.ts';
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
  readonly agreement: AgreementToRecord;
};

/** What somebody says yes to: which record by whom, what it amends and why, what it lacks, and that it stays. */
export function WhatIsRecorded(props: WhatIsRecordedProps) {
  const { year, draft, earlier, missing, agreement } = props;
  const taken = takenUpInWords(agreement, countPieces(year));
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
      {taken !== '' && <p>{taken}</p>}
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

/** What the record takes up from the meetings: what members said under their names above all. */
function takenUpInWords({ indicators, minutes }: AgreementToRecord, pieces: number): string {
  const dissent = indicators.reduce((sum, one) => sum + one.dissent.length, 0);
  const distributions = indicators.filter(({ distribution }) => distribution !== undefined).length;
  return [
    ...(dissent === 0 ? [] : [t('snapshots.confirm-dissent', { count: dissent })]),
    ...(minutes.length === 0 ? [] : [t('snapshots.confirm-minutes', { count: minutes.length })]),
    ...(distributions === 0 ? [] : [t('snapshots.confirm-distribution', { count: distributions })]),
    ...(pieces === 0 ? [] : [t('snapshots.confirm-evidence', { count: pieces })]),
  ].join(' ');
}
