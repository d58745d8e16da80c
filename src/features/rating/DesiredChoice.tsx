import { useId, type KeyboardEvent } from 'react';

import type { IcMap, Indicator, Level, LevelId } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { DescriptorText } from '#map-view/DescriptorText.tsx';
import { levelInWords } from '#map-view/level-words.ts';
import { LevelGlyph } from '#map-view/LevelGlyph.tsx';

import { useChoiceRun } from './choice-run.ts';
import styles from './DesiredChoice.module.css';
import { choiceOfDigit } from './digit-keys.ts';
import { gapOf } from './gap.ts';
import type { IndicatorRating } from './indicator-rating.ts';

type DesiredChoiceProps = {
  readonly map: IcMap;
  readonly indicator: Indicator;
  readonly rating: IndicatorRating;
  readonly textId: (level: LevelId) => string;
};

/** The desired state: one radio button under each level's card, and one for "not decided yet". */
export function DesiredChoice({ map, indicator, rating, textId }: DesiredChoiceProps) {
  const group = useId();
  const run = useChoiceRun();
  const { existing, desired } = rating.shown;
  const isNeeded = existing.is !== 'not-applicable';
  const levels = levelsAscending(map);

  function want(level: LevelId | undefined) {
    void rating.edit([{ part: 'desired', level }], run.next());
  }

  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>) {
    run.pressed(event.key);
    const choice = choiceOfDigit(event, map);
    if (choice === undefined) return;
    event.preventDefault();
    const level = choice === 'below' ? undefined : choice.level;
    want(level);
    event.currentTarget.querySelector<HTMLElement>(`input[value="${level ?? ''}"]`)?.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its radio buttons
    <fieldset
      className={styles.group}
      disabled={!rating.canWrite || !isNeeded}
      aria-labelledby={`${group}-name`}
      aria-describedby={`${group}-hint`}
      onKeyDown={onKeyDown}
      onPointerDown={() => run.pressed('')}
    >
      <legend className={styles.legend}>
        <span id={`${group}-name`} className={styles.title}>
          {t('rating.desired')}
        </span>{' '}
        <span id={`${group}-hint`} className={styles.hint}>
          {isNeeded ? t('rating.desired-hint') : t('rating.desired-not-needed')}
        </span>
      </legend>
      <div className={styles.choices}>
        {levels.map((level, index) => (
          <DesiredLevel
            key={level.id}
            map={map}
            level={level}
            bars={index + 1}
            group={group}
            textId={textId(level.id)}
            isChosen={desired === level.id}
            onChoose={() => want(level.id)}
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
            onChange={() => want(undefined)}
          />
          {t('rating.desired-none')}
        </label>
        <output className={styles.check}>
          {gapOf(map, rating.shown).is === 'beyond' ? t('rating.desired-below') : ''}
        </output>
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
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function DesiredLevel({ map, level, bars, group, textId, isChosen, onChoose }: DesiredLevelProps) {
  return (
    <label className={styles.level} data-tone={levelTone(map, level.id)} data-chosen={isChosen}>
      <input
        type="radio"
        name={group}
        value={level.id}
        checked={isChosen}
        aria-label={levelInWords(map, level.id)}
        aria-describedby={textId}
        onChange={onChoose}
      />
      <span className={styles.name}>
        {level.rank} {level.name}
      </span>
      <LevelGlyph full={bars} of={map.levels.length} />
    </label>
  );
}
