import { sharesOf } from '#domain/analysis/level-shares.ts';
import type { ComparedYear } from '#domain/comparison/school-years.ts';
import { countsByPlace, trendOf, type LevelSpread } from '#domain/comparison/trend.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';

import type { OutcomeOverYears, YearStrip } from './board-summary.ts';
import { levelFacts } from './level-facts.ts';
import { shareInWords } from './share-words.ts';
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
  const shares = sharesOf(levels, countsByPlace(spread)).filter(({ count }) => count > 0);
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
