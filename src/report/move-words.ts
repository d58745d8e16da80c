import type { IndicatorMove, Move, NotComparable } from '#domain/comparison/move.ts';
import { countMoves } from '#domain/comparison/move-counts.ts';
import type { Wanted } from '#domain/comparison/wanted.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';

/** What moved, in one sentence: `Since 2024–25, of 16 indicators: 6 up, 1 down, and 9 the same.` */
export function movedInWords(
  moves: readonly IndicatorMove[],
  { since, isLiving }: { readonly since: string; readonly isLiving: boolean },
): string {
  const counts = countMoves(moves);
  const parts = [
    counts.up > 0 && t('compare.count-up', { count: counts.up }),
    counts.down > 0 && t('compare.count-down', { count: counts.down }),
    counts.same > 0 && t('compare.count-same', { count: counts.same }),
    counts.newlyRated > 0 && t('compare.count-newly-rated', { count: counts.newlyRated }),
    counts.dropped > 0 &&
      t(isLiving ? 'compare.count-not-yet-rated' : 'compare.count-dropped', {
        count: counts.dropped,
      }),
    counts.notApplicable > 0 && t('compare.count-not-applicable', { count: counts.notApplicable }),
    ...reasonsOf(moves),
    counts.notRated > 0 && t('compare.count-not-rated', { count: counts.notRated }),
  ].filter((part) => part !== false);
  return t('compare.sentence', { year: since, count: moves.length, counts: listInWords(parts) });
}

/** How many can't be compared, by why. */
function reasonsOf(moves: readonly IndicatorMove[]): readonly string[] {
  const count = (because: NotComparable) =>
    moves.filter(({ move }) => move.is === 'not-comparable' && move.because === because).length;
  const reasons = [
    { count: count('other-levels'), key: 'compare.because-other-levels' },
    { count: count('only-in-later'), key: 'compare.because-only-in-later' },
    { count: count('only-in-earlier'), key: 'compare.because-only-in-earlier' },
  ] as const;
  return reasons.flatMap((one) => (one.count === 0 ? [] : [t(one.key, { count: one.count })]));
}

/** What became of the desired states of the earlier year, in one sentence. */
export function wantedInWords(wanted: readonly Wanted[], year: string): string {
  const count = (is: Wanted['is']) => wanted.filter((one) => one.is === is).length;
  const parts = [
    { count: count('reached'), key: 'compare.count-reached' },
    { count: count('gone-beyond'), key: 'compare.count-gone-beyond' },
    { count: count('not-reached'), key: 'compare.count-not-reached' },
    { count: count('not-known'), key: 'compare.count-not-known' },
  ] as const;
  const said = parts.flatMap((one) => (one.count === 0 ? [] : [t(one.key, { count: one.count })]));
  return t('compare.wanted-sentence', { count: wanted.length, year, counts: listInWords(said) });
}

/** One indicator's move: `Up 2 levels`. What the living year doesn't say, it doesn't say yet. */
export function moveInWords(move: Move, isLiving: boolean): string {
  switch (move.is) {
    case 'up':
      return t('compare.up', { count: move.levels });
    case 'down':
      return t('compare.down', { count: move.levels });
    case 'same':
      return t('compare.same');
    case 'newly-rated':
      return t('compare.newly-rated');
    case 'dropped':
      return t(isLiving ? 'compare.not-yet-rated' : 'compare.dropped');
    case 'not-rated':
      return t('compare.not-rated');
    case 'not-applicable':
      return notApplicableInWords(move.in);
    case 'not-comparable':
      return becauseInWords(move.because);
  }
}

function notApplicableInWords(where: 'earlier' | 'later' | 'both'): string {
  switch (where) {
    case 'earlier':
      return t('compare.did-not-apply');
    case 'later':
      return t('compare.no-longer-applies');
    case 'both':
      return t('compare.never-applied');
  }
}

function becauseInWords(because: NotComparable): string {
  switch (because) {
    case 'other-levels':
      return t('compare.other-levels');
    case 'only-in-later':
      return t('compare.only-in-later');
    case 'only-in-earlier':
      return t('compare.only-in-earlier');
  }
}

/** The heading over the indicators that moved alike. */
export function groupName(is: Move['is'], count: number, isLiving: boolean): string {
  switch (is) {
    case 'up':
      return t('compare.group-up', { count });
    case 'down':
      return t('compare.group-down', { count });
    case 'same':
      return t('compare.group-same', { count });
    case 'newly-rated':
      return t('compare.group-newly-rated', { count });
    case 'dropped':
      return t(isLiving ? 'compare.group-not-yet-rated' : 'compare.group-dropped', { count });
    case 'not-rated':
      return t('compare.group-not-rated', { count });
    case 'not-applicable':
      return t('compare.group-not-applicable', { count });
    case 'not-comparable':
      return t('compare.group-not-comparable', { count });
  }
}

/** What became of one desired state: `Wanted in 2024–25: 4, Fully Implementing. Reached.` */
export function oneWantedInWords(is: Wanted['is'], level: string, year: string): string {
  switch (is) {
    case 'reached':
      return t('compare.wanted-reached', { level, year });
    case 'gone-beyond':
      return t('compare.wanted-gone-beyond', { level, year });
    case 'not-reached':
      return t('compare.wanted-not-reached', { level, year });
    case 'not-known':
      return t('compare.wanted-not-known', { level, year });
  }
}
