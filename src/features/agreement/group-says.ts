import type { GroupSays } from '#domain/analysis/by-group.ts';
import { existingSays } from '#domain/analysis/says.ts';
import type { Member } from '#domain/assessment/member.ts';
import type { SealedView } from '#domain/assessment/sealed-view.ts';

/** What members say of the existing state, with their stakeholder group; nothing while it is sealed. */
export function groupSays(view: SealedView, members: readonly Member[]): readonly GroupSays[] {
  if (view.is === 'sealed') return [];
  const groups = new Map(members.map(({ id, group }) => [id, group]));
  return existingSays(view.ratings).flatMap((says) => {
    const group = groups.get(says.member);
    return group === undefined ? [] : [{ ...says, group }];
  });
}
