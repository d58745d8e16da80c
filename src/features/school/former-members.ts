import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import type { Member } from '#domain/assessment/member.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import { versionsToForget } from '#storage/versions-to-forget.ts';

/** Who was removed from the team’s list and is still known to the history, by name. */
export async function formerMembers(
  database: ContinuumDatabase,
  school: string,
): Promise<readonly Member[]> {
  const known = await database.records.where({ school, kind: 'member' }).toArray();
  const gone = known.flatMap(({ id, deleted }) => (deleted === true ? [id] : []));
  if (gone.length === 0) return [];
  const versions = await versionsToForget(database, { school, which: gone });
  return [...versions]
    .flatMap(([id, ofMember]) => {
      const newest = ofMember.toSorted((a, b) => (a.stamp > b.stamp ? -1 : 1))[0];
      const body = BODY_SCHEMAS.member.safeParse(newest?.body).data;
      return body === undefined ? [] : [{ ...body, id }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
