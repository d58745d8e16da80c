import type { MoveCounts } from '#domain/comparison/move-counts.ts';
import { t } from '#i18n/translate.ts';
import { MoveSign } from '#map-view/MoveSign.tsx';
import sheets from '#ui/Sheets.module.css';

type MoveTallyProps = {
  readonly counts: MoveCounts;
  /** What the later year doesn’t say, it doesn’t say yet. */
  readonly isLiving: boolean;
};

/** The counts as figures; the sentence above them says the same, so they are for the eye alone. */
export function MoveTally({ counts, isLiving }: MoveTallyProps) {
  const figures = [
    { is: 'up', count: counts.up, words: t('compare.tally-up') },
    { is: 'down', count: counts.down, words: t('compare.tally-down') },
    { is: 'same', count: counts.same, words: t('compare.tally-same') },
    { is: 'newly-rated', count: counts.newlyRated, words: t('compare.tally-newly-rated') },
    {
      is: 'dropped',
      count: counts.dropped,
      words: t(isLiving ? 'compare.tally-not-yet-rated' : 'compare.tally-dropped'),
    },
  ] as const;
  return (
    <ul className={sheets.tiles} aria-hidden="true">
      {figures
        .filter(({ is, count }) => count > 0 || is === 'up' || is === 'down' || is === 'same')
        .map(({ is, count, words }) => (
          <li key={is}>
            <MoveSign is={is} />
            <span className={sheets.number}>{count}</span>
            <span>{words}</span>
          </li>
        ))}
    </ul>
  );
}
