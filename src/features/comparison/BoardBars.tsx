import { sumOf } from '#domain/analysis/level-shares.ts';
import { t } from '#i18n/translate.ts';
import { LevelShares } from '#map-view/LevelShares.tsx';
import type { OutcomeOverYears } from '#report/board-summary.ts';

import styles from './Board.module.css';
import { countAtRank } from './count-at-rank.ts';

/** One desired outcome: a bar a year, and under it for those who hear the page the same in words. */
export function BoardBars({
  outcome: { code, statement, strips },
}: {
  readonly outcome: OutcomeOverYears;
}) {
  const alt = t('board.strips-alt', { code, words: strips.map(({ words }) => words).join(' ') });
  return (
    <div className={styles.outcome}>
      <h4>
        {t('report.outcome', { code })} <span className={styles.statement}>{statement}</span>
      </h4>
      <div role="img" aria-label={alt} className={styles.bars}>
        {strips.map(({ year, shares }, index) => (
          <div key={index} className={styles.bar}>
            <span className={styles.year}>{year}</span>
            <LevelShares
              shares={shares}
              of={sumOf(shares)}
              height={22}
              withoutColors={countAtRank}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
