import type { Move } from '#domain/comparison/move.ts';
import type { MoveCounts } from '#domain/comparison/move-counts.ts';
import { t } from '#i18n/translate.ts';
import { MoveSign } from '#map-view/MoveSign.tsx';

import styles from './Schools.module.css';

/** Counts of moves as signs with their words: up, down and the same always, anything else where there is some. */
export function Changes({ counts }: { readonly counts: MoveCounts }) {
  return (
    <span className={styles.change}>
      {changes(counts).map(({ is, words }) => (
        <span key={is} className={styles.moved}>
          <MoveSign is={is} />
          <span>{words}</span>
        </span>
      ))}
    </span>
  );
}

function changes(counts: MoveCounts): readonly { is: Move['is']; words: string }[] {
  const others = [
    { is: 'newly-rated', count: counts.newlyRated, key: 'schools.newly-rated' },
    { is: 'dropped', count: counts.dropped, key: 'schools.dropped' },
    { is: 'not-applicable', count: counts.notApplicable, key: 'schools.not-applicable' },
    { is: 'not-comparable', count: counts.notComparable, key: 'schools.not-comparable' },
    { is: 'not-rated', count: counts.notRated, key: 'schools.not-rated' },
  ] as const;
  return [
    { is: 'up', words: t('schools.up', { count: counts.up }) },
    { is: 'down', words: t('schools.down', { count: counts.down }) },
    { is: 'same', words: t('schools.same', { count: counts.same }) },
    ...others.flatMap(({ is, count, key }) =>
      count === 0 ? [] : [{ is, words: t(key, { count }) }],
    ),
  ];
}
