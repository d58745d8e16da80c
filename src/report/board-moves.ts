import type { IndicatorMove } from '#domain/comparison/move.ts';
import type { ComparedYear, YearPair } from '#domain/comparison/school-years.ts';
import type { Wanted } from '#domain/comparison/wanted.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { t } from '#i18n/translate.ts';

import type { StatePart } from './at-a-glance.ts';
import { indicatorWords, levelWords, notOnMap, partOf, statePart } from './board-states.ts';
import type {
  AtLevel,
  BoardSummary,
  LevelsInWords,
  MovedGroup,
  MovedRow,
  WordsOfLevel,
} from './board-summary.ts';
import { groupName, moveInWords, oneWantedInWords } from './move-words.ts';
import { nameOf, pairNames } from './year-words.ts';

/** What moved comes first; what can’t be compared, and what doesn’t apply, comes last. */
const MOVED = [
  'up',
  'down',
  'newly-rated',
  'dropped',
  'not-applicable',
  'not-comparable',
  'not-rated',
] as const;

/** The indicators that moved, grouped by how. */
export function movedGroups(
  moves: readonly IndicatorMove[],
  isLiving: boolean,
  rowOf: (move: IndicatorMove) => MovedRow,
): readonly MovedGroup[] {
  return MOVED.flatMap((is) => {
    const rows = moves.filter(({ move }) => move.is === is);
    if (rows.length === 0) return [];
    return [{ is, heading: groupName(is, rows.length, isLiving), rows: rows.map(rowOf) }];
  });
}

/** One that moved: from where to where, and what became of what was wanted. */
export function movedRow(pair: YearPair, one: IndicatorMove, wanted: readonly Wanted[]): MovedRow {
  const { indicator: code, move } = one;
  const desired = wanted.find(({ indicator }) => indicator === code);
  const isLiving = pair.to.standing === 'living';
  const note = [
    // The two levels say up and down themselves.
    move.is !== 'up' && move.is !== 'down' && moveInWords(move, isLiving),
    desired !== undefined &&
      oneWantedInWords(desired.is, levelWords(pair.from, desired.desired), pairNames(pair)[0]),
  ].filter((part) => part !== false);
  return {
    ...indicatorWords(pair, code),
    from: statePart(pair.from, code) ?? notOnMap(),
    to: statePart(pair.to, code) ?? notOnMap(),
    note: note.join(' '),
  };
}

/** A desired state that the later year did not reach, and where it stands. */
export function notReachedLine(pair: YearPair, code: string, desired: string): string {
  return t('board.not-reached-line', {
    code,
    level: levelWords(pair.from, desired),
    state: (statePart(pair.to, code) ?? notOnMap()).words,
  });
}

/** Where the school stands as it stood, by level, lowest first. */
export function stillOf(moves: readonly IndicatorMove[], pair: YearPair): readonly AtLevel[] {
  return byLevel(
    moves
      .filter(({ move }) => move.is === 'same')
      .map(({ indicator }) => ({
        ...indicatorWords(pair, indicator),
        state: statePart(pair.to, indicator) ?? notOnMap(),
        aside: '',
      })),
  );
}

/** What is wanted beyond where the later year stands. */
export function nextOf(to: ComparedYear): BoardSummary['next'] {
  const rows = indicatorsOf(to.year.map).flatMap(({ indicator }) => {
    const part = partOf(to, indicator.code);
    if (part?.desired.is !== 'at-level') return [];
    const { existing, desired, code, statement } = part;
    const at = existing.is === 'at-level' ? existing.level.step : 0;
    const isAbove = existing.is !== 'not-applicable' && desired.level.step > at;
    const aside = t('board.next-aside', { state: existing.words });
    return isAbove ? [{ code, statement, state: desired, aside }] : [];
  });
  const sentence =
    rows.length === 0
      ? t('board.next-none', { year: nameOf(to) })
      : t('board.next-sentence', { count: rows.length });
  return { sentence, groups: byLevel(rows) };
}

function byLevel(
  rows: readonly (AtLevel['indicators'][number] & Pick<AtLevel, 'state'>)[],
): readonly AtLevel[] {
  const groups = new Map<
    string,
    { state: StatePart; indicators: AtLevel['indicators'][number][] }
  >();
  for (const { state, ...indicator } of rows) {
    const group = groups.get(state.words) ?? { state, indicators: [] };
    groups.set(state.words, group);
    group.indicators.push(indicator);
  }
  const step = ({ state }: AtLevel) => (state.is === 'at-level' ? state.level.step : 0);
  return [...groups.values()].toSorted((a, b) => step(a) - step(b));
}

/** An indicator that moved, with the words of both levels. */
export function levelsInWords(
  pair: YearPair,
  one: IndicatorMove,
  names: readonly [string, string],
): LevelsInWords {
  return {
    ...indicatorWords(pair, one.indicator),
    note: moveInWords(one.move, pair.to.standing === 'living'),
    left: wordsOfLevel(pair.from, one.indicator, names[0]),
    reached: wordsOfLevel(pair.to, one.indicator, names[1]),
  };
}

function wordsOfLevel(one: ComparedYear, code: string, year: string): WordsOfLevel | undefined {
  const state = statePart(one, code);
  if (state?.is !== 'at-level') return undefined;
  const { level, words, descriptor } = state;
  return { heading: t('board.level-left', { year, level: words }), level, descriptor };
}
