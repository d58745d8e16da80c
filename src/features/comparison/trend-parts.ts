import type { ComparedYear } from '#domain/comparison/school-years.ts';
import { trendOf, type LevelSpread, type Part } from '#domain/comparison/trend.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';

/** A part of the map with how its indicators spread over the levels, year by year. */
export interface TrendPart {
  readonly key: string;
  readonly of: Part['of'];
  readonly code: string | undefined;
  readonly name: string;
  /** In the order of the years. */
  readonly spreads: readonly LevelSpread[];
}

/** All indicators, then those of each desired outcome, then those of each role. */
export function trendParts(map: IcMap, years: readonly ComparedYear[]): readonly TrendPart[] {
  const spreads = (part: Part) =>
    trendOf(
      years.map(({ year }) => year),
      part,
    );
  return [
    {
      key: 'all',
      of: 'all' as const,
      code: undefined,
      name: t('compare.all-indicators'),
      spreads: spreads({ of: 'all' }),
    },
    ...map.outcomes.map(({ code, statement }) => ({
      key: `outcome ${code}`,
      of: 'outcome' as const,
      code,
      name: mapWording(statement),
      spreads: spreads({ of: 'outcome', code }),
    })),
    ...map.roles.map(({ id, name }) => ({
      key: `role ${id}`,
      of: 'role' as const,
      code: undefined,
      name,
      spreads: spreads({ of: 'role', id }),
    })),
  ];
}
