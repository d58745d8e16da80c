import { revealId } from '#domain/assessment/reveal.ts';
import { cycleIn } from '#domain/assessment/stored-bodies.ts';
import { icMapRecordId } from '#domain/assessment/changes.ts';
import { LIBRARY_SCHOOL, type StoredRecord } from '#domain/records/record.ts';

/**
 * The ids of the records without which a record makes no sense: a rating without its year, evidence for an indicator
 * without the piece, a decision without the reveal it was made after. They are not to be taken from under it.
 */
export function standsOn(record: StoredRecord): readonly string[] {
  const { id, kind, school, cycle, body } = record;
  const needed = [
    ...(school === LIBRARY_SCHOOL ? [] : [school]),
    ...(cycle === undefined ? [] : [cycle]),
    ...(kind === 'school-in-group' ? [] : textsIn(body['member'])),
    ...textsIn(body['evidence']),
    ...textsIn(body['crosswalk']),
    ...neededByKind(record),
  ];
  return kind === 'snapshot' ? [] : needed.filter((other) => other !== id);
}

function neededByKind({ kind, cycle, body }: StoredRecord): readonly string[] {
  if (kind === 'cycle') {
    const year = cycleIn(body);
    return year === undefined ? [] : [icMapRecordId(year.map, year.mapVersion)];
  }
  if (!kind.startsWith('decision-')) return [];
  const [indicator] = textsIn(body['indicator']);
  const follows = Array.isArray(body['follows']) ? body['follows'].flatMap(textsIn) : [];
  return cycle === undefined || indicator === undefined
    ? follows
    : [...follows, revealId(cycle, indicator)];
}

function textsIn(value: unknown): readonly string[] {
  return typeof value === 'string' && value !== '' ? [value] : [];
}
