import type { Statement } from '#domain/ic-map/statements.ts';
import { t } from '#i18n/translate.ts';

import styles from './LevelCard.module.css';

type TickedWordsProps = {
  readonly statements: readonly Statement[];
  readonly ticked: ReadonlySet<string>;
  /** Says so even while nothing is ticked. */
  readonly always: boolean;
};

/** How many statements of a level are ticked; examples are never counted. */
export function TickedWords({ statements, ticked, always }: TickedWordsProps) {
  const counted = statements.filter((statement) => statement.counted);
  const tickedCount = counted.filter(({ id }) => ticked.has(id)).length;
  const anyTicked = statements.some(({ id }) => ticked.has(id));
  if (!always && !anyTicked) return null;
  const words = { ticked: tickedCount, count: counted.length };
  return (
    <p className={styles.ticked}>
      {counted.length === statements.length
        ? t('rating.ticked-counted', words)
        : t('rating.ticked-with-examples', words)}
    </p>
  );
}
