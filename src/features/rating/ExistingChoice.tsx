import { useState } from 'react';

import type { ExistingState, SaidState } from '#domain/assessment/rating.ts';
import type { Level, LevelId } from '#domain/ic-map/ic-map.ts';
import { statementsOf } from '#domain/ic-map/statements.ts';
import { t } from '#i18n/translate.ts';
import { ExistingLevels, type StateChoice } from '#map-view/ExistingLevels.tsx';
import { lowestLevelName, stateInWords } from '#map-view/level-words.ts';
import { useChoiceRun } from '#saving/choice-run.ts';

import styles from './ExistingChoice.module.css';
import type { IndicatorInView } from './indicator-in-view.ts';
import type { IndicatorRating } from './indicator-rating.ts';
import { ghostOf, type LastYear } from './last-year.ts';
import { NotApplicableReason } from './NotApplicableReason.tsx';
import { sameState } from './rating-edit.ts';
import { TickedWords } from './TickedWords.tsx';

type ExistingChoiceProps = {
  readonly view: IndicatorInView;
  readonly rating: IndicatorRating;
  readonly lastYear: LastYear | undefined;
  /** Gives the id of a level's text, which both groups describe their radio buttons with. */
  readonly textId: (level: LevelId) => string;
};

/** The existing state that the team agrees on, its ticks, and where it stood last year. */
export function ExistingChoice({ view, rating, lastYear, textId }: ExistingChoiceProps) {
  const { map, indicator, differences, reading } = view;
  const run = useChoiceRun();
  // Asks only until something else is said, also beside this group: by another tab, or “still so”.
  const [asksOver, askOver] = useState<ExistingState>();
  const { existing, desired, ticked } = rating.shown;
  const asksReason = asksOver !== undefined && sameState(asksOver, existing);
  const asksNow = asksReason || existing.is === 'not-applicable';
  const before = lastYear?.state?.existing;

  function say(state: SaidState) {
    askOver(undefined);
    void rating.edit([{ part: 'existing', state }], run.next());
  }

  function choose(choice: StateChoice) {
    if ('level' in choice) say({ is: 'at-level', level: choice.level });
    else if (choice.other === 'not-yet') say({ is: 'not-yet' });
    else askOver(existing.is === 'not-applicable' ? undefined : existing);
  }

  function partsOf(level: Level) {
    const statements = statementsOf(level.id, indicator.descriptors[level.id] ?? []);
    const onTick = (statement: string, isTicked: boolean) =>
      void rating.edit([{ part: 'tick', level: level.id, statement, ticked: isTicked }]);
    const ticks = { statements, ticked, disabled: !rating.canWrite, onTick };
    return {
      ticks: reading.ticksStatements ? ticks : undefined,
      foot: (
        <TickedWords statements={statements} ticked={ticked} always={reading.ticksStatements} />
      ),
    };
  }

  return (
    <ExistingLevels
      map={map}
      indicator={indicator}
      words={{
        name: t('rating.existing'),
        hint: t('rating.existing-hint'),
        keys: t('rating.existing-keys', { level: lowestLevelName(map) }),
      }}
      canChoose={rating.canWrite}
      chosen={asksNow ? { other: 'not-applicable' } : choiceOf(existing)}
      desired={desired}
      ghost={ghostOf(lastYear, before?.is === 'at-level' ? before.level : undefined)}
      differences={reading.marksDifferences ? differences : undefined}
      partsOf={partsOf}
      others={[
        { value: 'not-yet', label: t('level.not-yet', { level: lowestLevelName(map) }) },
        { value: 'not-applicable', label: t('level.not-applicable') },
      ]}
      besideOthers={
        before !== undefined &&
        before.is !== 'at-level' && (
          <p className={styles.earlier}>
            {t('rating.earlier-elsewhere', {
              year: lastYear?.yearName ?? '',
              state: stateInWords(map, before),
            })}
          </p>
        )
      }
      textId={textId}
      onPress={run.pressed}
      onChoose={choose}
    >
      {asksNow && (
        <NotApplicableReason map={map} rating={rating} onSaid={() => askOver(undefined)} />
      )}
    </ExistingLevels>
  );
}

function choiceOf(state: IndicatorRating['shown']['existing']): StateChoice | undefined {
  if (state.is === 'at-level') return { level: state.level };
  return state.is === 'not-rated' ? undefined : { other: state.is };
}
