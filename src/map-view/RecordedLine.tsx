import type { ReactNode } from 'react';

import type { AgreedRating } from '#domain/assessment/rating.ts';
import { hasSameRatings } from '#domain/assessment/says-the-same.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { longDate } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';

type RecordedLineProps = {
  readonly record: Snapshot;
  /** What is agreed now. */
  readonly ratings: ReadonlyMap<string, AgreedRating>;
  /** A link to a record with these words. */
  readonly link: (snapshot: string, words: string) => ReactNode;
};

/** When a year was recorded, with the way to the record, and whether its ratings have changed since. */
export function RecordedLine({ record, ratings, link }: RecordedLineProps) {
  const { status, recordedOn } = record.content;
  const date = longDate(recordedOn);
  const words =
    status === 'interim'
      ? t('snapshots.recorded-interim', { date })
      : t('snapshots.recorded-yearly', { date });
  return (
    <p>
      {link(record.id, words)}{' '}
      {hasSameRatings(record, ratings)
        ? t('snapshots.unchanged-since')
        : t('snapshots.changed-since')}
    </p>
  );
}
