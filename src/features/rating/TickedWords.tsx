import type { Statement } from '#domain/ic-map/statements.ts';
import { t } from '#i18n/translate.ts';

import styles from './TickedWords.module.css';

type TickedWordsProps = {
  readonly statements: readonly Statement[];
  readonly ticked: ReadonlySet<string>;
  /** Says so even while nothing is ticked. */
  readonly always: boolean;
};

/** How many statements of a level are ticked; examples are never counted. */
export function TickedWords({ statements, ticked, always }: TickedWordsProps) {
  const counted = statements.filter((statement) => statement.counted);
  const anyTicked = statements.some(({ id }) => ticked.has(id));
  if (!always && !anyTicked) return null;
  return <p className={styles.ticked}>{tickedInWords(statements, counted, ticked)}</p>;
}

function tickedInWords(
  statements: readonly Statement[],
  counted: readonly Statement[],
  ticked: ReadonlySet<string>,
): string {
  const tickedOf = (some: readonly Statement[]) => some.filter(({ id }) => ticked.has(id)).length;
  if (counted.length === 0) {
    return t('rating.ticked-only-examples', { ticked: tickedOf(statements) });
  }
  const words = { ticked: tickedOf(counted), count: counted.length };
  return counted.length === statements.length
    ? t('rating.ticked-counted', words)
    : t('rating.ticked-with-examples', words);
}
