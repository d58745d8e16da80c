import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import type { Member } from '#domain/assessment/member.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import type { ContinuumDatabase } from './database.ts';
import { versionsIn } from './versions-to-forget.ts';

/**
 * Who was removed from the team’s list and is still known to the history, by name; nobody who was taken out of it for
 * good.
 */
export async function formerMembers(
  database: ContinuumDatabase,
  school: string,
): Promise<readonly Member[]> {
  const last = await lastVersions(database, school);
  return last
    .flatMap(({ id, body }) => {
      const member = BODY_SCHEMAS.member.safeParse(body).data;
      return member === undefined ? [] : [{ ...member, id }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/**
 * Gives, to records that name people, what the history last said of those of them who left. Each school is read once.
 */
export function namesOfTheGone(
  database: ContinuumDatabase,
): (found: readonly StoredRecord[]) => Promise<readonly StoredRecord[]> {
  const bySchool = new Map<string, Promise<readonly StoredRecord[]>>();
  return async (found) => {
    const schools = found.flatMap(({ kind, deleted, school }) =>
      kind === 'member' && deleted === true ? [school] : [],
    );
    const last = [...new Set(schools)].map((school) => {
      const known = bySchool.get(school) ?? lastVersions(database, school);
      bySchool.set(school, known);
      return known;
    });
    return (await Promise.all(last)).flat();
  };
}

/** What the history last said of members who are on no list: only the steps are read that changed a member. */
async function lastVersions(
  { records, steps, history }: ContinuumDatabase,
  school: string,
): Promise<readonly StoredRecord[]> {
  const known = await records.where({ school, kind: 'member' }).toArray();
  const gone = new Set(known.flatMap(({ id, deleted }) => (deleted === true ? [id] : [])));
  if (gone.size === 0) return [];
  const light = await steps.where({ school }).toArray();
  const places = light.flatMap(({ seq, kinds }) => (kinds.includes('member') ? [seq] : []));
  const rows = await history.bulkGet(places);
  const newest = new Map<string, StoredRecord>();
  for (const version of rows.flatMap((row) => (row === undefined ? [] : versionsIn(row)))) {
    if (!gone.has(version.id) || version.deleted === true) continue;
    const other = newest.get(version.id);
    if (other === undefined || other.stamp < version.stamp) newest.set(version.id, version);
  }
  return [...newest.values()];
}
