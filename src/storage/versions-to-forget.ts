import type { StoredRecord } from '#domain/records/record.ts';

import type { ContinuumDatabase, HistoryRow } from './database.ts';
import type { ToForget } from './forget.ts';

/** By record id: every version of it that still says something, in the table or in the history. */
export type VersionsToForget = ReadonlyMap<string, readonly StoredRecord[]>;

/** Finds all versions of the records that are to be forgotten. At least one a record. */
export async function versionsToForget(
  { records, history: steps }: ContinuumDatabase,
  about: Pick<ToForget, 'school' | 'which'> & { readonly history?: readonly HistoryRow[] },
): Promise<VersionsToForget> {
  const { school, which } = about;
  const history = about.history ?? (await steps.where({ school }).toArray());
  const present =
    typeof which === 'function'
      ? await records
          .where('[school+kind]')
          .between([school, ''], [school, '\uffff'], true, true)
          .toArray()
      : (await records.bulkGet([...which])).flatMap((record) => record ?? []);
  const saying = [...present, ...history.flatMap(versionsIn)].filter(
    (version) => version.deleted !== true && version.school === school,
  );
  const ids =
    typeof which === 'function'
      ? new Set(saying.filter(which).map((version) => version.id))
      : new Set(which);
  const versions = new Map<string, StoredRecord[]>();
  for (const version of saying) {
    if (!ids.has(version.id)) continue;
    const ofRecord = versions.get(version.id);
    if (ofRecord === undefined) versions.set(version.id, [version]);
    else ofRecord.push(version);
  }
  return versions;
}

/** Every version of a record that a step of the history holds. */
export function versionsIn({ changes }: HistoryRow): readonly StoredRecord[] {
  return changes.flatMap(({ before, after }) => (before === undefined ? [after] : [before, after]));
}
