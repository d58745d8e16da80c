import type { School } from '#domain/assessment/school.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { isOneScale } from '#domain/comparison/all-years.ts';
import { countMoves } from '#domain/comparison/move-counts.ts';
import { movesBetween, type IndicatorMove } from '#domain/comparison/move.ts';
import type { ComparedYear, YearPair } from '#domain/comparison/school-years.ts';
import { wantedAndReached } from '#domain/comparison/wanted.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import { longDate } from '#i18n/dates.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';

import { schoolFacts } from './at-a-glance-model.ts';
import {
  levelsInWords,
  movedGroups,
  movedRow,
  nextOf,
  notReachedLine,
  stillOf,
} from './board-moves.ts';
import { aboutAgreement, aboutEvidence, proofWords } from './board-record-words.ts';
import { spansOf } from './board-spans.ts';
import { stripsOf } from './board-strips.ts';
import type { BoardSummary, TallyWords } from './board-summary.ts';
import { shortHash } from './hash-words.ts';
import { levelFacts } from './level-facts.ts';
import { movedInWords, wantedInWords } from './move-words.ts';
import { nameOf, pairNames, whatInWords } from './year-words.ts';

/** Everything that a summary for the board is made from. */
export interface BoardSource {
  /** As it is called today; a recorded year brings its own name. */
  readonly school: School;
  readonly pair: YearPair;
  /** Those between and at both ends, on the later one’s map, oldest first. */
  readonly years: readonly ComparedYear[];
  /** What the longer form has: both, and every recorded year that the school stands by, on that map; oldest first. */
  readonly allYears: readonly ComparedYear[];
  /** By hash. */
  readonly records: ReadonlyMap<string, Snapshot>;
  readonly damaged: number;
  /** All pieces of evidence of the school: what a year under way has to show. */
  readonly collected: readonly Piece[];
  /** A local date: of a summary of a year under way. */
  readonly madeOn: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

/** The most bars of an outcome: the first year, and the newest ones. */
const MOST_BARS = 5;

/** The words of a summary for the board: nothing about where they stand on a page. Never a mean. */
export function boardSummaryOf(source: BoardSource): BoardSummary {
  const { pair, years, records } = source;
  const { from, to } = pair;
  const names = pairNames(pair);
  const isLiving = to.standing === 'living';
  const moves = movesBetween(from.year, to.year);
  const wanted = wantedAndReached(from.year, to.year);
  const later = records.get(to.year.key);
  const school = schoolFacts(later?.content.school ?? source.school);
  const { map } = to.year;
  const words = { school: school.name, from: names[0], to: names[1] };
  const bars = barsOf(years);
  const rowOf = (move: IndicatorMove) => movedRow(pair, move, wanted);
  return {
    title: t('board.title', words),
    heading: t('board.heading', words),
    language: 'en-US',
    school,
    mapLine: t('report.map-line', { map: map.title }),
    mapSource: t('report.map-source', {
      map: map.title,
      version: map.version,
      publisher: map.publisher,
      rights: map.rights,
    }),
    years: names,
    basis: [from, to].map((one) => basisOf(one, source.madeOn)),
    sentence: movedInWords(moves, { since: names[0], isLiving }),
    tally: tallyOf(moves, isLiving),
    notes: notesOf(source, { moves, leftOut: years.length - bars.length }),
    levels: levelFacts(map),
    outcomes: stripsOf(map, bars),
    moved: movedGroups(moves, isLiving, rowOf),
    wanted:
      wanted.length === 0
        ? undefined
        : {
            sentence: wantedInWords(wanted, names[0]),
            notReached: wanted
              .filter(({ is }) => is === 'not-reached')
              .map(({ indicator, desired }) => notReachedLine(pair, indicator, desired)),
          },
    still: stillOf(moves, pair),
    next: nextOf(to),
    evidence: aboutEvidence([from, to], source),
    agreement: aboutAgreement(later),
    proof: proofWords([from, to], records),
    appendix: {
      spans: spansOf(source.allYears),
      words: moves
        .filter(({ move }) => move.is !== 'same' && move.is !== 'not-rated')
        .map((move) => levelsInWords(pair, move, names)),
    },
    madeAt: later?.content.recordedAt ?? source.madeAt,
  };
}

/** The first year and the newest ones. */
function barsOf(years: readonly ComparedYear[]): readonly ComparedYear[] {
  const [first, ...rest] = years;
  if (first === undefined || years.length <= MOST_BARS) return years;
  return [first, ...rest.slice(1 - MOST_BARS)];
}

function basisOf(one: ComparedYear, madeOn: string): string {
  const year = nameOf(one);
  if (one.standing === 'living') return t('board.basis-living', { year, date: longDate(madeOn) });
  const record = shortHash(one.year.key);
  return t('board.basis-record', { year, what: whatInWords(one), record });
}

function tallyOf(moves: readonly IndicatorMove[], isLiving: boolean): readonly TallyWords[] {
  const counts = countMoves(moves);
  const all = [
    { is: 'up', count: counts.up, word: t('compare.tally-up') },
    { is: 'down', count: counts.down, word: t('compare.tally-down') },
    { is: 'same', count: counts.same, word: t('compare.tally-same') },
    { is: 'newly-rated', count: counts.newlyRated, word: t('compare.tally-newly-rated') },
    {
      is: 'dropped',
      count: counts.dropped,
      word: t(isLiving ? 'compare.tally-not-yet-rated' : 'compare.tally-dropped'),
    },
  ] as const;
  return all.filter(({ is, count }) => count > 0 || is === 'up' || is === 'down');
}

function notesOf(
  { pair, years, damaged }: BoardSource,
  { moves, leftOut }: { readonly moves: readonly IndicatorMove[]; readonly leftOut: number },
): readonly string[] {
  const { from, to } = pair;
  const [a, b] = [from.year.map, to.year.map];
  const reworded = moves.filter(({ isReworded }) => isReworded).length;
  return [
    to.standing === 'living' && t('board.is-living'),
    ...[from, to].map(
      (one) =>
        (one.standing === 'interim' || one.standing === 'amended') &&
        t(one.standing === 'interim' ? 'board.is-interim' : 'board.is-amended', {
          year: nameOf(one),
        }),
    ),
    a.id !== b.id && t('board.other-map', { maps: listInWords([a.title, b.title]) }),
    a.id === b.id &&
      !isOneScale(years) &&
      t('board.scales-differ', {
        versions: listInWords([...new Set(years.map(({ year }) => year.map.version))]),
      }),
    reworded > 0 && t('compare.reworded', { count: reworded }),
    leftOut > 0 && t('board.years-left-out', { count: leftOut }),
    damaged > 0 && t('board.damaged', { count: damaged }),
  ].filter((note) => note !== false);
}
