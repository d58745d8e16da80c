import type { IcMap, Indicator, IndicatorCode, Outcome, Role } from './ic-map.ts';

/** An indicator with the place that it has on its map. */
export interface IndicatorPlace {
  readonly outcome: Outcome;
  readonly indicator: Indicator;
  /** Undefined on a map without roles. */
  readonly role: Role | undefined;
  /** Counted from 1 over the whole map: "3 of 16". */
  readonly position: number;
  readonly total: number;
}

/** All indicators of a map, in its order. */
export function indicatorsOf(map: IcMap): readonly IndicatorPlace[] {
  const total = map.outcomes.reduce((sum, outcome) => sum + outcome.indicators.length, 0);
  const roles = new Map(map.roles.map((role) => [role.id, role]));
  return map.outcomes
    .flatMap((outcome) => outcome.indicators.map((indicator) => ({ outcome, indicator })))
    .map(({ outcome, indicator }, index) => ({
      outcome,
      indicator,
      role: indicator.role === undefined ? undefined : roles.get(indicator.role),
      position: index + 1,
      total,
    }));
}

/** The indicator of a code; undefined when the map has none. Codes may hold spaces. */
export function indicatorByCode(map: IcMap, code: IndicatorCode): IndicatorPlace | undefined {
  return indicatorsOf(map).find(({ indicator }) => indicator.code === code);
}
