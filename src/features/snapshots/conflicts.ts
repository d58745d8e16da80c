import { decisionsByIndicator } from '#domain/assessment/decisions.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';

import type { ReadyYear } from './year-in-view.ts';

/** The indicators on which the team’s decisions contradict each other, in the map’s order. */
export function conflictsOf({
  map,
  records,
}: Pick<ReadyYear, 'map' | 'records'>): readonly string[] {
  const decisions = decisionsByIndicator(records);
  return indicatorsOf(map)
    .map(({ indicator }) => indicator.code)
    .filter((code) => {
      const { existing, desired } = decisions.get(code) ?? {};
      return existing?.is === 'conflict' || desired?.is === 'conflict';
    });
}
