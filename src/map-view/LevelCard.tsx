import { memo, useId, type MouseEvent, type ReactNode } from 'react';

import type { IcMap, Indicator, Level } from '#domain/ic-map/ic-map.ts';

import { DescriptorCard } from './DescriptorCard.tsx';
import { DescriptorText, type Ticks } from './DescriptorText.tsx';
import { differsMostly, type LevelDifferences } from './level-differences.ts';
import { levelInWords } from './level-words.ts';
import styles from './LevelCard.module.css';

type LevelCardProps = {
  readonly map: IcMap;
  readonly indicator: Indicator;
  readonly level: Level;
  /** The name that the radio buttons of the existing state share. */
  readonly group: string;
  readonly isExisting: boolean;
  readonly isDesired: boolean;
  readonly ghost: string | undefined;
  readonly canChoose: boolean;
  /** Undefined marks nothing. */
  readonly differences: LevelDifferences | undefined;
  readonly ticks?: Ticks | undefined;
  readonly textId: string;
  readonly onChoose: () => void;
  /** Below the level's words. */
  readonly children?: ReactNode;
};

/** Most choices change no word: only the heads of the cards are painted again. */
const Words = memo(DescriptorText);

/** One level of an indicator to choose: its words and its radio button. */
export function LevelCard({
  map,
  indicator,
  level,
  group,
  isExisting,
  isDesired,
  ghost,
  canChoose,
  differences,
  ticks,
  textId,
  onChoose,
  children,
}: LevelCardProps) {
  const radioId = useId();
  const difference = differences?.get(level.id);

  function chooseByMouse(event: MouseEvent<HTMLDivElement>) {
    if (canChoose && pressesWords(event)) onChoose();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a press on the words only repeats the radio button above them
    <div
      className={styles.place}
      data-can-choose={canChoose}
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
          descriptor={indicator.descriptors[level.id] ?? []}
          difference={difference}
          ticks={ticks}
        />
        {children}
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
