import { shareAt, sharesOf, shownLevels } from '#domain/analysis/level-shares.ts';
import type { Growth } from '#domain/schools/growth.ts';
import type { IndicatorStanding } from '#domain/schools/indicator-standing.ts';
import type { OutcomeByRole, SpreadCell } from '#domain/schools/outcome-by-role.ts';
import type { PlaceSpread } from '#domain/schools/place-spread.ts';
import type { SchoolsOnMap } from '#domain/schools/placed-schools.ts';
import type { SharedNeed } from '#domain/schools/shared-needs.ts';
import { t } from '#i18n/translate.ts';
import { placeInWords } from '#map-view/place-words.ts';

import type { SharesRow } from './SharesPicture.tsx';

/** One indicator: a bar a level. */
export function standingRows(
  on: SchoolsOnMap,
  { places }: IndicatorStanding,
  of: number,
): readonly SharesRow[] {
  const levels = shownLevels(on.map);
  return places.map(({ place, schools }) => ({
    key: String(place),
    label: placeInWords(on, place),
    amount: t('schools.here-of', { count: schools.length, of }),
    shares: [shareAt(levels, place, schools.length)],
    of,
  }));
}

/** Desired outcomes and roles: a bar a cell. */
export function rolesRows(
  on: SchoolsOnMap,
  { roles, rows, total }: OutcomeByRole,
): readonly SharesRow[] {
  const row = (outcome: string, role: string, cell: SpreadCell): SharesRow => ({
    key: `${outcome} ${role}`,
    label: roles.length === 0 ? outcome : t('schools.picture-cell', { outcome, role }),
    amount: t('schools.indicators', { count: cell.indicators }),
    ...bar(on, cell.spread),
  });
  const group = (
    outcome: string,
    { cells, all }: { cells: readonly (SpreadCell | undefined)[]; all: SpreadCell },
  ) => [
    ...cells.flatMap((cell, at) =>
      cell === undefined ? [] : [row(outcome, roles[at]?.name ?? t('schools.no-role'), cell)],
    ),
    row(outcome, t('schools.all-roles'), all),
  ];
  return [
    ...rows.flatMap((one) => group(one.outcome.code, one)),
    ...group(t('schools.all-outcomes'), total),
  ];
}

/** Growth: on each indicator a bar for each of the two years. */
export function growthRows(
  on: SchoolsOnMap,
  { indicators }: Growth,
  names: { readonly from: string; readonly to: string },
): readonly SharesRow[] {
  return indicators.flatMap(({ position, from, to, counts }) => {
    const code = on.indicators[position]?.indicator.code ?? '';
    const { up, down } = counts;
    return [
      {
        key: `${code} from`,
        label: t('schools.picture-year', { code, year: names.from }),
        amount: '',
        ...bar(on, from),
      },
      {
        key: `${code} to`,
        label: t('schools.picture-year', { code, year: names.to }),
        amount: t('schools.picture-moved', { up, down }),
        ...bar(on, to),
      },
    ];
  });
}

/** Shared needs: how many of those that an indicator applies to share it. */
export function needsRows(on: SchoolsOnMap, needs: readonly SharedNeed[]): readonly SharesRow[] {
  const levels = shownLevels(on.map);
  return needs.map(({ position, place, schools, of }) => ({
    key: `${position} ${place}`,
    label: t('schools.picture-need', {
      code: on.indicators[position]?.indicator.code ?? '',
      level: placeInWords(on, place),
    }),
    amount: t('schools.here-of', { count: schools.length, of }),
    shares: [shareAt(levels, place, schools.length)],
    of,
  }));
}

function bar(on: SchoolsOnMap, spread: PlaceSpread): Pick<SharesRow, 'shares' | 'of'> {
  return { shares: sharesOf(shownLevels(on.map), spread), of: spread.placed + spread.notRated };
}
