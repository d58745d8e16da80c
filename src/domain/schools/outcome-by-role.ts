import type { Outcome, Role } from '#domain/ic-map/ic-map.ts';

import { spreadOver, type PlaceSpread } from './place-spread.ts';
import type { SchoolsOnMap } from './placed-schools.ts';
import type { SchoolInYear } from './schools-in-year.ts';

/** The indicators of one desired outcome and one role, or of all roles, over all schools. */
export interface SpreadCell {
  /** How many indicators it is about. */
  readonly indicators: number;
  readonly spread: PlaceSpread;
}

export interface OutcomeRow {
  readonly outcome: Outcome;
  /** In the order of the columns; undefined where the outcome has no indicator of that role. */
  readonly cells: readonly (SpreadCell | undefined)[];
  readonly all: SpreadCell;
}

/** How schools spread over the levels by desired outcome (rows) and role (columns). */
export interface OutcomeByRole {
  /** Roles that have indicators; the last is undefined where some have none. Empty on a map without roles. */
  readonly roles: readonly (Role | undefined)[];
  readonly rows: readonly OutcomeRow[];
  readonly total: { readonly cells: readonly SpreadCell[]; readonly all: SpreadCell };
}

/** Counts every school once for each indicator of a cell. */
export function outcomeByRole(
  { map, scale, indicators }: Pick<SchoolsOnMap, 'map' | 'scale' | 'indicators'>,
  schools: readonly SchoolInYear[],
): OutcomeByRole {
  const used = new Set(indicators.map(({ role }) => role?.id));
  const roles: readonly (Role | undefined)[] =
    map.roles.length === 0
      ? []
      : [
          ...map.roles.filter(({ id }) => used.has(id)),
          ...(used.has(undefined) ? [undefined] : []),
        ];
  const cellOf = (outcome: Outcome | undefined, role: Role | undefined | 'any'): SpreadCell => {
    const positions = indicators.flatMap((place, position) => {
      const isIn =
        (outcome === undefined || place.outcome.code === outcome.code) &&
        (role === 'any' || place.role?.id === role?.id);
      return isIn ? [position] : [];
    });
    return { indicators: positions.length, spread: spreadOver(scale, schools, positions) };
  };
  return {
    roles,
    rows: map.outcomes.map((outcome) => ({
      outcome,
      cells: roles.map((role) => {
        const cell = cellOf(outcome, role);
        return cell.indicators === 0 ? undefined : cell;
      }),
      all: cellOf(outcome, 'any'),
    })),
    total: {
      cells: roles.map((role) => cellOf(undefined, role)),
      all: cellOf(undefined, 'any'),
    },
  };
}
