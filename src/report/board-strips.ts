import type { ComparedYear } from '#domain/comparison/school-years.ts';
import { trendOf, type LevelSpread } from '#domain/comparison/trend.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';

import type { OutcomeOverYears, StripShare, YearStrip } from './board-summary.ts';
import { levelFacts } from './level-facts.ts';
import { nameOf } from './year-words.ts';

/** How the indicators of each desired outcome spread over the levels, year by year. */
export function stripsOf(map: IcMap, years: readonly ComparedYear[]): readonly OutcomeOverYears[] {
  return map.outcomes.map(({ code, statement }) => {
    const spreads = trendOf(
      years.map(({ year }) => year),
      { of: 'outcome', code },
    );
    return {
      code,
      statement: glanceWording(statement),
      strips: years.flatMap((one, index) => {
        const spread = spreads[index];
        return spread === undefined ? [] : [stripOf(one, spread)];
      }),
    };
  });
}

function stripOf(one: ComparedYear, spread: LevelSpread): YearStrip {
  const levels = levelFacts(one.year.map);
  const shares: readonly StripShare[] = [
    { is: 'not-yet' as const, count: spread.notYet },
    ...spread.levels.flatMap(({ level: id, count }) => {
      const level = levels.find((candidate) => candidate.id === id);
      return level === undefined ? [] : [{ is: 'at-level' as const, level, count }];
    }),
    { is: 'not-rated' as const, count: spread.notRated },
  ].filter(({ count }) => count > 0);
  const year = nameOf(one);
  const counts = [
    ...shares.map((share) => shareInWords(share, levels[0]?.name ?? '')),
    ...(spread.notApplicable === 0
      ? []
      : [t('level.count-not-applicable', { count: spread.notApplicable })]),
  ];
  return {
    year,
    shares,
    words:
      counts.length === 0
        ? t('board.strip-nothing', { year })
        : t('board.strip-words', { year, counts: listInWords(counts) }),
  };
}

function shareInWords(share: StripShare, lowest: string): string {
  const { count } = share;
  switch (share.is) {
    case 'at-level':
      return t('level.count-at', { count, level: share.level.name });
    case 'not-yet':
      return t('level.count-not-yet', { count, level: lowest });
    case 'not-rated':
      return t('level.count-not-rated', { count });
  }
}
