import type { ComparedYear } from '#domain/comparison/school-years.ts';
import { t } from '#i18n/translate.ts';
import { Card } from '#ui/Card.tsx';

import { spreadInWords } from './spread-words.ts';
import styles from './Trend.module.css';
import type { TrendPart } from './trend-parts.ts';
import { TrendStrip } from './TrendStrip.tsx';
import { nameOf } from '#report/year-words.ts';

type TrendListProps = {
  readonly years: readonly ComparedYear[];
  readonly parts: readonly TrendPart[];
};

/** The trend on a phone: under each part its years, each a strip and its counts in words. */
export function TrendList({ years, parts }: TrendListProps) {
  return (
    <Card as="section" labelledBy="trend-list">
      <h2 id="trend-list">{t('compare.trend-caption')}</h2>
      {parts.map((part) => (
        <section key={part.key} className={styles.listPart} aria-label={part.code ?? part.name}>
          <h3 className={styles.partName}>
            {part.code !== undefined && <strong>{part.code} </strong>}
            {part.name}
          </h3>
          <ul className={styles.listYears}>
            {years.map((one, index) => {
              const spread = part.spreads[index];
              return (
                spread && (
                  <li key={one.year.key}>
                    <strong>{nameOf(one)}</strong>
                    <TrendStrip map={one.year.map} spread={spread} />
                    <span className={styles.words}>{spreadInWords(one.year.map, spread)}</span>
                  </li>
                )
              );
            })}
          </ul>
        </section>
      ))}
    </Card>
  );
}
