import { memo, useId, type MouseEvent } from 'react';

import type { Level } from '#domain/ic-map/ic-map.ts';
import { statementsOf } from '#domain/ic-map/statements.ts';
import { DescriptorCard } from '#map-view/DescriptorCard.tsx';
import { DescriptorText } from '#map-view/DescriptorText.tsx';
import { levelInWords } from '#map-view/level-words.ts';

import { differsMostly, type IndicatorInView } from './indicator-in-view.ts';
import type { IndicatorRating } from './indicator-rating.ts';
import styles from './LevelCard.module.css';
import { TickedWords } from './TickedWords.tsx';

type LevelCardProps = {
  readonly view: IndicatorInView;
  readonly level: Level;
  /** The name that the radio buttons of the existing state share. */
  readonly group: string;
  readonly isExisting: boolean;
  readonly isDesired: boolean;
  readonly ghost: string | undefined;
  readonly rating: IndicatorRating;
  readonly textId: string;
  readonly onChoose: () => void;
};

/** Most choices change no word: only the heads of the cards are painted again. */
const Words = memo(DescriptorText);

/** One level of the indicator: its words, its radio button, its statements to tick. */
export function LevelCard({
  view,
  level,
  group,
  isExisting,
  isDesired,
  ghost,
  rating,
  textId,
  onChoose,
}: LevelCardProps) {
  const { map, indicator, reading } = view;
  const radioId = useId();
  const descriptor = indicator.descriptors[level.id] ?? [];
  const statements = statementsOf(level.id, descriptor);
  const { ticked } = rating.shown;
  const difference = reading.marksDifferences ? view.differences.get(level.id) : undefined;

  function chooseByMouse(event: MouseEvent<HTMLDivElement>) {
    if (rating.canWrite && pressesWords(event)) onChoose();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a press on the words only repeats the radio button above them
    <div
      className={styles.place}
      data-can-choose={rating.canWrite}
      data-differs={differsMostly(difference) ? 'mostly' : 'partly'}
      onClick={chooseByMouse}
    >
      <DescriptorCard
        map={map}
        level={level}
        existing={isExisting}
        desired={isDesired}
        ghost={ghost}
        choiceId={radioId}
        choice={
          <input
            type="radio"
            id={radioId}
            name={group}
            value={level.id}
            className={styles.radio}
            checked={isExisting}
            aria-label={levelInWords(map, level.id)}
            aria-describedby={textId}
            onChange={onChoose}
          />
        }
        textId={textId}
      >
        <Words
          descriptor={descriptor}
          difference={difference}
          ticks={
            reading.ticksStatements
              ? {
                  statements,
                  ticked,
                  disabled: !rating.canWrite,
                  onTick: (statement, isTicked) =>
                    void rating.edit([
                      { part: 'tick', level: level.id, statement, ticked: isTicked },
                    ]),
                }
              : undefined
          }
        />
        <TickedWords statements={statements} ticked={ticked} always={reading.ticksStatements} />
      </DescriptorCard>
    </div>
  );
}

/** A mouse press on plain words: not on a control, and not the end of selecting text. */
function pressesWords(event: MouseEvent<HTMLDivElement>): boolean {
  const isMouse =
    !(event.nativeEvent instanceof PointerEvent) || event.nativeEvent.pointerType === 'mouse';
  const isControl =
    event.target instanceof Element &&
    event.target.closest('a, button, input, label, summary') !== null;
  return isMouse && !isControl && (getSelection()?.isCollapsed ?? true);
}
