import { useId, type KeyboardEvent } from 'react';

import type { IcMap, Indicator, Level, LevelId } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { Icon } from '#ui/icons/Icon.tsx';

import { DescriptorText } from './DescriptorText.tsx';
import styles from './DesiredLevels.module.css';
import shared from './LevelGroup.module.css';
import { choiceOfDigit } from './digit-keys.ts';
import { levelInWords } from './level-words.ts';
import { LevelGlyph } from './LevelGlyph.tsx';

type DesiredLevelsProps = {
  readonly map: IcMap;
  readonly indicator: Indicator;
  readonly words: { readonly name: string; readonly hint: string; readonly none: string };
  readonly canChoose: boolean;
  /** False while the indicator doesn't apply. */
  readonly isNeeded: boolean;
  readonly desired: LevelId | undefined;
  /** Last year's desired state, and the year as people read it. */
  readonly ghost?: { readonly level: LevelId; readonly year: string } | undefined;
  /** Something to think about, in a sentence; empty when there is nothing. */
  readonly check: string;
  /** Gives the id of a level's text. */
  readonly textId: (level: LevelId) => string;
  /** A key (or, with '', a pointer) was pressed in the group. */
  readonly onPress: (key: string) => void;
  readonly onChoose: (level: LevelId | undefined) => void;
};

/** The desired state: one radio button under each level's card, and one for "not decided yet". */
export function DesiredLevels(props: DesiredLevelsProps) {
  const { map, indicator, words, canChoose, isNeeded, desired, check, textId, onPress, onChoose } =
    props;
  const group = useId();

  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>) {
    onPress(event.key);
    const choice = choiceOfDigit(event, map);
    if (choice === undefined) return;
    event.preventDefault();
    const level = choice === 'below' ? undefined : choice.level;
    onChoose(level);
    event.currentTarget.querySelector<HTMLElement>(`input[value="${level ?? ''}"]`)?.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its radio buttons
    <fieldset
      className={`${shared.group} ${styles.group}`}
      disabled={!canChoose || !isNeeded}
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
        </span>
      </legend>
      <div className={styles.choices}>
        {levelsAscending(map).map((level, index) => (
          <DesiredLevel
            key={level.id}
            map={map}
            level={level}
            bars={index + 1}
            group={group}
            textId={textId(level.id)}
            ghost={props.ghost?.level === level.id ? props.ghost.year : undefined}
            isChosen={desired === level.id}
            onChoose={() => onChoose(level.id)}
          />
        ))}
      </div>
      <div className={styles.below}>
        <label className={styles.none}>
          <input
            type="radio"
            name={group}
            value=""
            checked={desired === undefined}
            onChange={() => onChoose(undefined)}
          />
          {words.none}
        </label>
        <output className={styles.check}>{check}</output>
      </div>
      {desired !== undefined && isNeeded && (
        <div className={styles.words}>
          <p className={styles.wordsOf}>{levelInWords(map, desired)}</p>
          <DescriptorText descriptor={indicator.descriptors[desired] ?? []} />
        </div>
      )}
    </fieldset>
  );
}

type DesiredLevelProps = {
  readonly map: IcMap;
  readonly level: Level;
  readonly bars: number;
  readonly group: string;
  readonly textId: string;
  readonly ghost: string | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function DesiredLevel(props: DesiredLevelProps) {
  const { map, level, bars, group, textId, ghost, isChosen, onChoose } = props;
  const ghostId = useId();
  return (
    <label className={styles.level} data-tone={levelTone(map, level.id)} data-chosen={isChosen}>
      <input
        type="radio"
        name={group}
        value={level.id}
        checked={isChosen}
        aria-label={levelInWords(map, level.id)}
        aria-describedby={ghost === undefined ? textId : `${ghostId} ${textId}`}
        onChange={onChoose}
      />
      <span className={styles.name}>
        {level.rank} {level.name}
        {ghost !== undefined && (
          <span id={ghostId} className={styles.ghost}>
            <Icon name="history" />
            {t('level.ghost-desired', { year: ghost })}
          </span>
        )}
      </span>
      <LevelGlyph full={bars} of={map.levels.length} />
    </label>
  );
}
