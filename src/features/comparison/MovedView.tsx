import { movesBetween, type IndicatorMove } from '#domain/comparison/move.ts';
import { countMoves } from '#domain/comparison/move-counts.ts';
import { pairOf, type YearPair } from '#domain/comparison/school-years.ts';
import { wantedAndReached } from '#domain/comparison/wanted.ts';
import { t } from '#i18n/translate.ts';
import { boardAddress, compareAddress, type CompareLook } from '#platform/compare-addresses.ts';
import { TakeAway } from '#saving/TakeAway.tsx';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';

import styles from './Compare.module.css';
import { groupName, movedInWords, wantedInWords } from '#report/move-words.ts';
import { MoveRow } from './MoveRow.tsx';
import { MoveTally } from './MoveTally.tsx';
import { pairNames } from '#report/year-words.ts';
import { movesTable } from './tables-to-take.ts';
import { YearChoice } from './YearChoice.tsx';
import type { SchoolInYears } from './years-of-school.ts';

type MovedViewProps = {
  readonly view: SchoolInYears;
  readonly look: CompareLook;
};

/** What moved between two years: a sentence, the counts, and every indicator. */
export function MovedView({ view, look }: MovedViewProps) {
  const pair = pairOf(view.years, look) ?? pairOf(view.years, {});
  if (pair === undefined) return null;
  return (
    <>
      <YearChoice
        view={view}
        pair={pair}
        addressOf={(chosen) => compareAddress(view.school.id, { ...look, ...chosen })}
      />
      {isElsewhere(view, look) && (
        <Notice tone="info" live="status" title={t('compare.not-here')}>
          {t('compare.not-here-words')}
        </Notice>
      )}
      <div data-screen-only>
        <LinkButton
          icon="file"
          href={boardAddress(view.school.id, { from: pair.from.year.key, to: pair.to.year.key })}
        >
          {t('compare.to-board')}
        </LinkButton>
      </div>
      <Moved pair={pair} school={view.school.name} />
    </>
  );
}

/** Whether the address names a year that is not among these. */
function isElsewhere({ years }: SchoolInYears, { from, to }: CompareLook): boolean {
  return [from, to].some((key) => key !== undefined && !years.some(({ year }) => year.key === key));
}

type MovedProps = {
  readonly pair: YearPair;
  /** Its name. */
  readonly school: string;
};

function Moved({ pair, school }: MovedProps) {
  const moves = movesBetween(pair.from.year, pair.to.year);
  const wanted = wantedAndReached(pair.from.year, pair.to.year);
  const reworded = moves.filter(({ isReworded }) => isReworded).length;
  const names = pairNames(pair);
  const isLiving = pair.to.standing === 'living';
  return (
    <>
      <Card as="section" labelledBy="compare-sentence">
        <div className={styles.summary}>
          <h2 id="compare-sentence" className={styles.sentence}>
            {movedInWords(moves, { since: names[0], isLiving })}
          </h2>
          <MoveTally counts={countMoves(moves)} isLiving={isLiving} />
          {wanted.length > 0 && <p>{wantedInWords(wanted, names[0])}</p>}
          {reworded > 0 && <p>{t('compare.reworded', { count: reworded })}</p>}
          <TakeAway
            title={t('compare.take-moves', { school, from: names[0], to: names[1] })}
            table={() => movesTable(pair, { moves, wanted })}
          />
        </div>
      </Card>
      {groupsOf(moves).map(({ is, rows }) => (
        <Card key={is} as="section" labelledBy={`moved-${is}`}>
          <h2 id={`moved-${is}`}>{groupName(is, rows.length, isLiving)}</h2>
          <ul role="list" className={styles.moves}>
            {rows.map((move) => (
              <MoveRow
                key={move.indicator}
                move={move}
                pair={pair}
                names={names}
                wanted={wanted.find(({ indicator }) => indicator === move.indicator)}
              />
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}

/** What moved comes first, what didn't comes last. */
const ORDER = [
  'up',
  'down',
  'newly-rated',
  'dropped',
  'not-applicable',
  'not-comparable',
  'same',
  'not-rated',
] as const satisfies readonly IndicatorMove['move']['is'][];

function groupsOf(moves: readonly IndicatorMove[]) {
  return ORDER.map((is) => ({ is, rows: moves.filter(({ move }) => move.is === is) })).filter(
    ({ rows }) => rows.length > 0,
  );
}
