import type { ExistingState } from '#domain/assessment/rating.ts';
import type { IcMap, LevelId } from '#domain/ic-map/ic-map.ts';
import { levelById, levelsAscending, levelTone } from '#domain/ic-map/level.ts';

import styles from './Dumbbell.module.css';
import { stateInWords } from './level-words.ts';

type DumbbellLineProps = {
  readonly map: IcMap;
  readonly existing: ExistingState;
  readonly desired: LevelId | undefined;
};

const height = 32;
const middle = height / 2;

/** One line of the picture; decorative, as the words stand beside it. */
export function DumbbellLine({ map, existing, desired }: DumbbellLineProps) {
  const levels = levelsAscending(map);
  const center = (id: LevelId) =>
    ((levels.findIndex((level) => level.id === id) + 0.5) / levels.length) * 100;
  const from = existing.is === 'at-level' ? center(existing.level) : 0;
  const to = desired === undefined ? undefined : center(desired);
  const tone = existing.is === 'at-level' ? levelTone(map, existing.level) : undefined;
  const rank = existing.is === 'at-level' ? levelById(map, existing.level)?.rank : undefined;
  const saysNoLevel = existing.is === 'not-rated' || existing.is === 'not-applicable';

  return (
    <svg className={styles.picture} height={height} aria-hidden="true" focusable="false">
      {levels.map((level) => (
        <line
          key={level.id}
          className={styles.guide}
          x1={`${center(level.id)}%`}
          x2={`${center(level.id)}%`}
          y1={0}
          y2={height}
        />
      ))}
      {to !== undefined && !saysNoLevel && (
        <line className={styles.bar} x1={`${from}%`} x2={`${to}%`} y1={middle} y2={middle} />
      )}
      {to !== undefined && (
        <>
          <circle className={styles.ringOuter} cx={`${to}%`} cy={middle} r={14} />
          <circle className={styles.ringInner} cx={`${to}%`} cy={middle} r={10.5} />
        </>
      )}
      {existing.is === 'at-level' && (
        <g data-tone={tone}>
          <circle className={styles.existing} cx={`${from}%`} cy={middle} r={9} />
          <text className={styles.number} x={`${from}%`} y={middle} dy="0.36em">
            {rank}
          </text>
        </g>
      )}
      {existing.is === 'not-yet' && <circle className={styles.notYet} cx={7} cy={middle} r={5.5} />}
      {saysNoLevel && (
        <text className={styles.words} x={2} y={middle} dy="0.36em">
          {stateInWords(map, existing)}
        </text>
      )}
    </svg>
  );
}
