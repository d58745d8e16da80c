import { useId, type KeyboardEvent, type ReactNode } from 'react';

import type { IcMap, Indicator, Level, LevelId } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';

import type { Ticks } from './DescriptorText.tsx';
import { choiceOfDigit } from './digit-keys.ts';
import styles from './ExistingLevels.module.css';
import shared from './LevelGroup.module.css';
import type { LevelDifferences } from './level-differences.ts';
import { LevelCard } from './LevelCard.tsx';

/** A state besides the levels, such as "not yet" or "doesn't apply here". */
export interface OtherState {
  readonly value: string;
  readonly label: string;
}

/** What is chosen, or was just chosen, in a group of states. */
export type StateChoice = { readonly level: LevelId } | { readonly other: string };

type ExistingLevelsProps = {
  readonly map: IcMap;
  readonly indicator: Indicator;
  readonly words: { readonly name: string; readonly hint: string; readonly keys: string };
  readonly canChoose: boolean;
  readonly chosen: StateChoice | undefined;
  readonly desired: LevelId | undefined;
  /** Last year's existing state, and the year as people read it. */
  readonly ghost?: { readonly level: LevelId; readonly year: string } | undefined;
  readonly differences: LevelDifferences | undefined;
  /** What a level's card holds besides its words. */
  readonly partsOf?: (level: Level) => {
    readonly ticks?: Ticks | undefined;
    readonly foot: ReactNode;
  };
  /** In their order; the one that 0 chooses is called `not-yet`. */
  readonly others: readonly OtherState[];
  readonly besideOthers?: ReactNode;
  /** Gives the id of a level's text, which both groups describe their radio buttons with. */
  readonly textId: (level: LevelId) => string;
  /** A key (or, with '', a pointer) was pressed in the group. */
  readonly onPress: (key: string) => void;
  readonly onChoose: (choice: StateChoice) => void;
  /** Below the group. */
  readonly children?: ReactNode;
};

/** The existing state: the levels' own words as one group of radio buttons, and the states besides. */
export function ExistingLevels(props: ExistingLevelsProps) {
  const { map, indicator, words, canChoose, chosen, desired, ghost, others, textId } = props;
  const { onPress, onChoose } = props;
  const group = useId();
  const chosenLevel = chosen !== undefined && 'level' in chosen ? chosen.level : undefined;
  const chosenOther = chosen !== undefined && 'other' in chosen ? chosen.other : undefined;

  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>) {
    onPress(event.key);
    const choice = choiceOfDigit(event, map);
    if (choice === undefined) return;
    event.preventDefault();
    onChoose(choice === 'below' ? { other: 'not-yet' } : choice);
    focusRadio(event.currentTarget, choice === 'below' ? 'not-yet' : choice.level);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its radio buttons
    <fieldset
      className={shared.group}
      disabled={!canChoose}
      aria-labelledby={`${group}-name`}
      aria-describedby={`${group}-hint`}
      onKeyDown={onKeyDown}
      onPointerDown={() => onPress('')}
    >
      <legend className={shared.legend}>
        <span id={`${group}-name`} className={shared.title}>
          {words.name}
        </span>{' '}
        <span id={`${group}-hint`} className={shared.hint}>
          {words.hint}
        </span>{' '}
        <span className={styles.keys}>{words.keys}</span>
      </legend>
      <div className={styles.cards}>
        {levelsAscending(map).map((level) => {
          const parts = props.partsOf?.(level);
          return (
            <LevelCard
              key={level.id}
              map={map}
              indicator={indicator}
              level={level}
              group={group}
              isExisting={chosenLevel === level.id}
              isDesired={desired === level.id}
              ghost={ghost?.level === level.id ? ghost.year : undefined}
              canChoose={canChoose}
              differences={props.differences}
              ticks={parts?.ticks}
              textId={textId(level.id)}
              onChoose={() => onChoose({ level: level.id })}
            >
              {parts?.foot}
            </LevelCard>
          );
        })}
      </div>
      <div className={styles.others}>
        {others.map(({ value, label }) => (
          <label key={value} className={styles.other} data-chosen={chosenOther === value}>
            <input
              type="radio"
              name={group}
              value={value}
              checked={chosenOther === value}
              onChange={() => onChoose({ other: value })}
            />
            {label}
          </label>
        ))}
        {props.besideOthers}
      </div>
      {props.children}
    </fieldset>
  );
}

function focusRadio(fieldset: HTMLFieldSetElement, value: string): void {
  const radio = [...fieldset.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find(
    (input) => input.value === value,
  );
  radio?.focus();
}
