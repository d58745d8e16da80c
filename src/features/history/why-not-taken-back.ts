import { changedFields, type ChangedField } from '#domain/history/changed-fields.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { momentInWords } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import type { HistoryNames } from '#map-view/history-names.ts';
import { stepInWords } from '#map-view/step-words.ts';
import type { HistoryRow } from '#storage/database.ts';
import type { ChangedSince, TakingBack } from '#storage/what-taking-back-does.ts';

import { titleOf } from './ChangedFields.tsx';

/** More than this are counted. */
const MOST_NAMED = 3;

/** Why a step can’t be taken back by itself, and what to do instead: one sentence or two. */
export function whyNotTakenBack(
  takingBack: Exclude<TakingBack, { is: 'possible' }>,
  row: HistoryRow,
  names: HistoryNames,
): string {
  switch (takingBack.is) {
    case 'nothing':
      return t('past.says-so-already');
    case 'changed-since':
      return changedSince(takingBack.what, names);
    case 'stood-on':
      return t('past.stood-on', { what: some(takingBack.by.map((one) => nameOf(one, names))) });
    case 'stands-on-nothing':
      return t('past.stands-on-nothing');
    case 'members-own':
      return t('past.members-own', {
        name: names.member(row.by) ?? t('changes.former-member'),
      });
    case 'holds-record':
      return t('past.holds-record');
    case 'out-of-reach':
      return t(`past.out-of-reach-${takingBack.why}`);
  }
}

function changedSince(what: readonly ChangedSince[], names: HistoryNames): string {
  const named = some(
    what.flatMap(({ change, fields }) => {
      const told = changedFields(change).map((field) => titleOf(field, names));
      return fields.length === 0 ? told.slice(0, 1) : told;
    }),
  );
  const later = what.flatMap((one) => one.later ?? []).toSorted((a, b) => b.seq - a.seq)[0];
  return later === undefined
    ? t('past.changed-since', { what: named })
    : t('past.changed-since-by', {
        what: named,
        step: stepInWords(later.label),
        moment: momentInWords(later.at),
      });
}

/** A record by its first field: `EC1.Leaders1 · Existing state`. */
function nameOf(record: StoredRecord, names: HistoryNames): string {
  const [field] = changedFields({ after: record });
  const named: Pick<ChangedField, 'record' | 'name'> = field ?? { record, name: 'other' };
  return titleOf({ from: { is: 'nothing' }, to: { is: 'there' }, ...named }, names);
}

function some(all: readonly string[]): string {
  const distinct = [...new Set(all)];
  const named = distinct.slice(0, MOST_NAMED).join(', ');
  const more = distinct.length - MOST_NAMED;
  return more > 0 ? t('past.and-more', { named, count: more }) : named;
}
