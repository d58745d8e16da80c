import { useId, useState, type KeyboardEvent } from 'react';

import type { SaidState } from '#domain/assessment/rating.ts';
import type { LevelId } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { lowestLevelName, stateInWords } from '#map-view/level-words.ts';

import { useChoiceRun } from './choice-run.ts';
import { choiceOfDigit } from './digit-keys.ts';
import styles from './ExistingChoice.module.css';
import type { EarlierState } from './earlier-ratings.ts';
import type { IndicatorInView } from './indicator-in-view.ts';
import type { IndicatorRating } from './indicator-rating.ts';
import { LevelCard } from './LevelCard.tsx';
import { NotApplicableReason } from './NotApplicableReason.tsx';

type ExistingChoiceProps = {
  readonly view: IndicatorInView;
  readonly rating: IndicatorRating;
  readonly earlier: EarlierState | undefined;
  /** Gives the id of a level's text, which both groups describe their radio buttons with. */
  readonly textId: (level: LevelId) => string;
};

/** The existing state: the levels' own words as one group of radio buttons, and the two other states. */
export function ExistingChoice({ view, rating, earlier, textId }: ExistingChoiceProps) {
  const { map } = view;
  const group = useId();
  const run = useChoiceRun();
  const [asksReason, askReason] = useState(false);
  const { existing, desired } = rating.shown;
  const chosen = asksReason ? 'not-applicable' : existing.is;
  const chosenLevel = !asksReason && existing.is === 'at-level' ? existing.level : undefined;

  function say(state: SaidState) {
    askReason(false);
    void rating.edit([{ part: 'existing', state }], run.next());
  }

  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>) {
    run.pressed(event.key);
    const choice = choiceOfDigit(event, map);
    if (choice === undefined) return;
    event.preventDefault();
    say(choice === 'below' ? { is: 'not-yet' } : { is: 'at-level', level: choice.level });
    focusRadio(event.currentTarget, choice === 'below' ? 'not-yet' : choice.level);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its radio buttons
    <fieldset
      className={styles.group}
      disabled={!rating.canWrite}
      aria-labelledby={`${group}-name`}
      aria-describedby={`${group}-hint`}
      onKeyDown={onKeyDown}
      onPointerDown={() => run.pressed('')}
    >
      <legend className={styles.legend}>
        <span id={`${group}-name`} className={styles.name}>
          {t('rating.existing')}
        </span>{' '}
        <span id={`${group}-hint`} className={styles.hint}>
          {t('rating.existing-hint')}
        </span>{' '}
        <span className={styles.keys}>
          {t('rating.existing-keys', { level: lowestLevelName(map) })}
        </span>
      </legend>
      <div className={styles.cards}>
        {levelsAscending(map).map((level) => (
          <LevelCard
            key={level.id}
            view={view}
            level={level}
            group={group}
            isExisting={chosenLevel === level.id}
            isDesired={desired === level.id}
            ghost={
              earlier?.state.is === 'at-level' && earlier.state.level === level.id
                ? earlier.yearName
                : undefined
            }
            rating={rating}
            textId={textId(level.id)}
            onChoose={() => say({ is: 'at-level', level: level.id })}
          />
        ))}
      </div>
      <div className={styles.others}>
        <OtherChoice
          group={group}
          value="not-yet"
          label={t('level.not-yet', { level: lowestLevelName(map) })}
          isChosen={chosen === 'not-yet'}
          onChoose={() => say({ is: 'not-yet' })}
        />
        <OtherChoice
          group={group}
          value="not-applicable"
          label={t('level.not-applicable')}
          isChosen={chosen === 'not-applicable'}
          onChoose={() => askReason(existing.is !== 'not-applicable')}
        />
        {earlier !== undefined && earlier.state.is !== 'at-level' && (
          <p className={styles.earlier}>
            {t('rating.earlier-elsewhere', {
              year: earlier.yearName,
              state: stateInWords(map, earlier.state),
            })}
          </p>
        )}
      </div>
      {chosen === 'not-applicable' && (
        <NotApplicableReason map={map} rating={rating} onSaid={() => askReason(false)} />
      )}
    </fieldset>
  );
}

type OtherChoiceProps = {
  readonly group: string;
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function OtherChoice({ group, value, label, isChosen, onChoose }: OtherChoiceProps) {
  return (
    <label className={styles.other} data-chosen={isChosen}>
      <input type="radio" name={group} value={value} checked={isChosen} onChange={onChoose} />
      {label}
    </label>
  );
}

function focusRadio(fieldset: HTMLFieldSetElement, value: string): void {
  const radio = [...fieldset.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find(
    (input) => input.value === value,
  );
  radio?.focus();
}
