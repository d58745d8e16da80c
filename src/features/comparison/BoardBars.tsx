import { t } from '#i18n/translate.ts';
import type { OutcomeOverYears, StripShare } from '#report/board-summary.ts';

import styles from './Board.module.css';
import trend from './Trend.module.css';

const HEIGHT = 22;

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
            <Bar shares={shares} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Bar({ shares }: { readonly shares: readonly StripShare[] }) {
  const all = shares.reduce((sum, { count }) => sum + count, 0);
  const before = (index: number) =>
    shares.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  const percent = (count: number) => `${(count / all) * 100}%`;
  return (
    <svg className={trend.strip} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {shares.map((share, index) => (
        <g
          key={index}
          data-tone={share.is === 'at-level' ? share.level.tone : undefined}
          data-share={share.is}
        >
          <rect
            className={trend.share}
            x={percent(before(index))}
            y={1}
            width={percent(share.count)}
            height={HEIGHT - 2}
          />
          <text
            className={trend.count}
            x={percent(before(index) + share.count / 2)}
            y={HEIGHT / 2}
            dy="0.36em"
          >
            {share.count}
          </text>
        </g>
      ))}
    </svg>
  );
}
