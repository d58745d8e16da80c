import type { StakeholderGroup } from '#domain/assessment/member.ts';

import type { MemberSays } from './agreement.ts';
import { ordinalAlpha, type Alpha } from './alpha.ts';
import { byGroup, type GroupSays } from './by-group.ts';
import { placeOf, type Scale } from './scale.ts';

/** Alpha over all indicators of a team: what its members say, one list an indicator. */
export function teamAlpha(scale: Scale, indicators: Iterable<readonly MemberSays[]>): Alpha {
  return ordinalAlpha([...indicators].map((says) => says.map((one) => placeOf(scale, one.state))));
}

/**
 * Alpha within each stakeholder group, from the indicators on which the group may be shown (`byGroup`); a group
 * that may be shown on none is absent.
 */
export function alphaByGroup(
  scale: Scale,
  indicators: Iterable<readonly GroupSays[]>,
  choice: { readonly namesShown: boolean },
): ReadonlyMap<StakeholderGroup, Alpha> {
  const shown = new Map<StakeholderGroup, (readonly GroupSays[])[]>();
  for (const says of indicators) {
    for (const view of byGroup(scale, says, choice)) {
      if (view.is === 'kept-back') continue;
      const ofGroup = says.filter((one) => one.group === view.group);
      shown.set(view.group, [...(shown.get(view.group) ?? []), ofGroup]);
    }
  }
  return new Map([...shown].map(([group, lists]) => [group, teamAlpha(scale, lists)]));
}
