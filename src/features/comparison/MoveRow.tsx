import type { ExistingState } from '#domain/assessment/rating.ts';
import type { IndicatorMove } from '#domain/comparison/move.ts';
import type { ComparedYear, YearPair } from '#domain/comparison/school-years.ts';
import type { Wanted } from '#domain/comparison/wanted.ts';
import { indicatorByCode } from '#domain/ic-map/indicator.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import { levelInWords } from '#map-view/level-words.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';
import { MoveSign } from '#map-view/MoveSign.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Icon } from '#ui/icons/Icon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import { BothLevels } from './BothLevels.tsx';
import styles from './Compare.module.css';
import { moveInWords, oneWantedInWords } from '#report/move-words.ts';

type MoveRowProps = {
  readonly move: IndicatorMove;
  readonly pair: YearPair;
  /** What the two years are called here. */
  readonly names: readonly [string, string];
  /** What was wanted for it in the earlier year, if anything. */
  readonly wanted: Wanted | undefined;
};

/** One indicator: where it was and where it is, what was wanted, and on request the words of both levels. */
export function MoveRow({ move, pair, names, wanted }: MoveRowProps) {
  const { indicator: code, earlier, later } = move;
  const { indicator } =
    indicatorByCode(pair.to.year.map, code) ?? indicatorByCode(pair.from.year.map, code) ?? {};
  const saysLevels = earlier.is === 'at-level' || later.is === 'at-level';
  return (
    <li className={styles.move}>
      <MoveSign is={move.move.is} />
      <div className={styles.moveWords}>
        <p>
          <span className={styles.code}>{code}</span>{' '}
          {indicator !== undefined && mapWording(indicator.statement)}
        </p>
        <div className={styles.states}>
          <YearState one={pair.from} name={names[0]} state={earlier} />
          <span className={styles.arrow}>
            <Icon name="arrow-right" />
          </span>
          <YearState one={pair.to} name={names[1]} state={later} />
        </div>
        <p>
          <strong>{moveInWords(move.move, pair.to.standing === 'living')}</strong>
          {wanted !== undefined && (
            <span className={styles.wanted}>
              {' '}
              {oneWantedInWords(
                wanted.is,
                levelInWords(pair.from.year.map, wanted.desired),
                names[0],
              )}
            </span>
          )}
        </p>
        {saysLevels && (
          <Disclosure
            summary={
              <>
                {t(move.move.is === 'same' ? 'compare.words-of-level' : 'compare.words-of-both')}
                <VisuallyHidden> {code}</VisuallyHidden>
              </>
            }
          >
            {() => <BothLevels move={move} pair={pair} names={names} />}
          </Disclosure>
        )}
      </div>
    </li>
  );
}

type YearStateProps = {
  readonly one: ComparedYear;
  readonly name: string;
  readonly state: ExistingState;
};

function YearState({ one, name, state }: YearStateProps) {
  return (
    <div className={styles.state}>
      <span className={styles.year}>{name}</span>
      <LevelMark map={one.year.map} state={state} withName />
      {state.is === 'not-applicable' && <span className={styles.muted}>{state.reason}</span>}
    </div>
  );
}
