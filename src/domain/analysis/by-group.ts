import type { StakeholderGroup } from '#domain/assessment/member.ts';

import { agreementOf, type Agreement, type MemberSays } from './agreement.ts';
import type { Scale } from './scale.ts';

/** The fewest people whose ratings are shown together. */
export const SMALLEST_GROUP = 3;

/** A rating with the stakeholder group of who made it. */
export interface GroupSays extends MemberSays {
  readonly group: StakeholderGroup;
}

/** How one stakeholder group stands on an indicator. */
export type GroupView =
  | { readonly is: 'shown'; readonly group: StakeholderGroup; readonly agreement: Agreement }
  /** Too few people, or kept back so that nobody can work out the view of a group with too few. */
  | {
      readonly is: 'kept-back';
      readonly group: StakeholderGroup;
      readonly because: 'too-few' | 'protects-others';
    };

/**
 * One indicator by stakeholder group, in the order in which groups first occur, beside the whole team's
 * distribution that everybody sees. Unless names are on, no group of fewer than three people is shown, and so
 * many more are kept back that those kept back together are at least three: the difference between the team
 * and the shown groups is then never the view of one or two people (complementary suppression; Hundepool et
 * al., "Statistical Disclosure Control", Wiley 2012). Kept back in addition is the group with the
 * fewest people. When the whole team is fewer than three nothing is shown by group.
 */
export function byGroup(
  scale: Scale,
  says: readonly GroupSays[],
  { namesShown }: { readonly namesShown: boolean },
): readonly GroupView[] {
  const groups = new Map<StakeholderGroup, GroupSays[]>();
  for (const one of says) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  const keptBack = namesShown ? new Map<StakeholderGroup, Because>() : groupsToKeepBack(groups);
  return [...groups].map(([group, members]): GroupView => {
    const because = keptBack.get(group);
    if (because !== undefined) return { is: 'kept-back', group, because };
    return { is: 'shown', group, agreement: agreementOf(scale, members) };
  });
}

type Because = 'too-few' | 'protects-others';

function groupsToKeepBack(
  groups: ReadonlyMap<StakeholderGroup, readonly GroupSays[]>,
): ReadonlyMap<StakeholderGroup, Because> {
  const keptBack = new Map<StakeholderGroup, Because>();
  let people = 0;
  const fewestFirst = [...groups].toSorted(
    ([groupA, a], [groupB, b]) => a.length - b.length || (groupA < groupB ? -1 : 1),
  );
  for (const [group, { length }] of fewestFirst) {
    const tooFew = length < SMALLEST_GROUP;
    const protects = people > 0 && people < SMALLEST_GROUP;
    if (!tooFew && !protects) break;
    keptBack.set(group, tooFew ? 'too-few' : 'protects-others');
    people += length;
  }
  return keptBack;
}
