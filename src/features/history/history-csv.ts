import { changedFields, type ChangedField } from '#domain/history/changed-fields.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { LIBRARY_SCHOOL } from '#domain/records/record.ts';
import { t } from '#i18n/translate.ts';
import { aboutInWords, fieldInWords, valueInWords } from '#map-view/change-words.ts';
import { historyNames, type HistoryNames } from '#map-view/history-names.ts';
import type { HistoryRow } from '#storage/database.ts';
import type { TrailPart } from '#storage/read-trail.ts';

import { whatWasDone, whoInWords } from './step-line-words.ts';

/** The head of the trail. */
export function trailHead(): readonly string[] {
  return [
    t('past.column-when'),
    t('past.column-utc'),
    t('past.column-who'),
    t('past.column-device'),
    t('past.column-school'),
    t('past.column-year'),
    t('past.column-indicator'),
    t('past.column-done'),
    t('past.column-about'),
    t('past.column-field'),
    t('past.column-from'),
    t('past.column-to'),
    t('past.column-step'),
  ];
}

/** The rows of some steps: one for each thing that was changed, and one for a step of which nothing more is known. */
export function trailRows(
  { rows, related }: TrailPart,
  about: { readonly maps: readonly IcMap[]; readonly device: string | undefined },
): readonly (readonly string[])[] {
  const names = historyNames(related, about.maps);
  return rows.flatMap((row) => {
    const fields = row.changes.flatMap(changedFields);
    const step = stepCells(row, names, about.device);
    if (fields.length === 0) return [[...step.start, '', '', step.done, '', '', '', '', row.id]];
    return fields.map((field) => [
      ...step.start,
      ...placeCells(field, names),
      step.done,
      aboutInWords(field.record, names) ?? '',
      fieldInWords(field),
      valueInWords(field.from, field.record, names),
      valueInWords(field.to, field.record, names),
      row.id,
    ]);
  });
}

function stepCells(row: HistoryRow, names: HistoryNames, device: string | undefined) {
  const people = row.received === true ? row.changes.map(({ after }) => after.by) : [row.by];
  return {
    start: [
      localTime(row.at),
      new Date(row.at).toISOString(),
      whoInWords({ people }, names),
      row.device === device ? t('past.this-device', { device: row.device }) : row.device,
      row.school === LIBRARY_SCHOOL ? '' : (names.school(row.school) ?? row.school),
    ],
    done: whatWasDone(row),
  };
}

function placeCells({ record }: ChangedField, names: HistoryNames): readonly string[] {
  const { cycle, body } = record;
  const indicator = typeof body['indicator'] === 'string' ? body['indicator'] : '';
  return [cycle === undefined ? '' : (names.year(cycle) ?? ''), indicator];
}

/** A moment where this device is, with its distance from UTC: `2027-02-03 10:42:05 -05:00`. */
export function localTime(at: number): string {
  const moment = new Date(at);
  const ahead = -moment.getTimezoneOffset();
  const local = new Date(at + ahead * 60_000).toISOString().slice(0, 19).replace('T', ' ');
  const two = (part: number) => String(Math.trunc(part)).padStart(2, '0');
  const distance = Math.abs(ahead);
  return `${local} ${ahead < 0 ? '-' : '+'}${two(distance / 60)}:${two(distance % 60)}`;
}
