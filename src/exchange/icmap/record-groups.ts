import type { StoredRecord } from '#domain/records/record.ts';

/** What people call the things that records are, in the order in which they are told. */
export const RECORD_GROUPS = [
  'school',
  'years',
  'members',
  'agreed',
  'reasons',
  'individual',
  'meetings',
  'snapshots',
  'evidence',
  'links',
  'crosswalks',
  'maps',
  'groups',
  'other',
] as const;

export type RecordGroup = (typeof RECORD_GROUPS)[number];

/** What a record is to people; kinds of a later version of the app are `other`. */
export function groupOf({ kind }: Pick<StoredRecord, 'kind'>): RecordGroup {
  return GROUP_BY_KIND.get(kind) ?? 'other';
}

/** How many living records there are of each group; groups without any are absent. */
export function countByGroup(records: readonly StoredRecord[]): ReadonlyMap<RecordGroup, number> {
  const counts = new Map<RecordGroup, number>();
  for (const record of records) {
    if (record.deleted === true) continue;
    const group = groupOf(record);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return new Map(
    RECORD_GROUPS.flatMap((group) => {
      const count = counts.get(group);
      return count === undefined ? [] : [[group, count] as const];
    }),
  );
}

const GROUP_BY_KIND: ReadonlyMap<string, RecordGroup> = new Map([
  ['school', 'school'],
  ['cycle', 'years'],
  ['member', 'members'],
  ['agreed-existing', 'agreed'],
  ['agreed-desired', 'agreed'],
  ['agreed-rationale', 'reasons'],
  ['tick', 'reasons'],
  ['rating-existing', 'individual'],
  ['rating-desired', 'individual'],
  ['rating-note', 'individual'],
  ['rating-confidence', 'individual'],
  ['handed-in', 'individual'],
  ['reveal', 'meetings'],
  ['decision-existing', 'meetings'],
  ['decision-desired', 'meetings'],
  ['dissent', 'meetings'],
  ['parked', 'meetings'],
  ['minutes', 'meetings'],
  ['asked', 'meetings'],
  ['names', 'meetings'],
  ['ratings-dropped', 'meetings'],
  ['snapshot', 'snapshots'],
  ['evidence', 'evidence'],
  ['evidence-link', 'links'],
  ['evidence-binned', 'links'],
  ['crosswalk', 'crosswalks'],
  ['crosswalk-link', 'crosswalks'],
  ['ic-map', 'maps'],
  ['school-group', 'groups'],
  ['school-in-group', 'groups'],
  ['school-join', 'groups'],
  ['school-apart', 'groups'],
]);
