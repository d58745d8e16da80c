import { t } from '#i18n/translate.ts';
import { LevelShares, type LevelShare } from '#map-view/LevelShares.tsx';
import type { OutcomeOverYears, StripShare } from '#report/board-summary.ts';

import styles from './Board.module.css';

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
            <LevelShares shares={shares.map(partOf)} of={sumOf(shares)} height={22} />
          </div>
        ))}
      </div>
    </div>
  );
}

function partOf(share: StripShare): LevelShare {
  const { is, count } = share;
  return is === 'at-level'
    ? {
        key: share.level.id,
        tone: share.level.tone,
        count,
        withoutColors: t('compare.count-at', { count, rank: share.level.rank }),
      }
    : { key: is, tone: undefined, count };
}

function sumOf(shares: readonly StripShare[]): number {
  return shares.reduce((sum, { count }) => sum + count, 0);
}
