import { progressOf } from '#domain/assessment/progress.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { progressInWords } from '#map-view/progress-words.ts';
import { Strip } from '#map-view/Strip.tsx';

import styles from './CycleGlance.module.css';

type CycleGlanceProps = {
  readonly map: IcMap;
  readonly ratings: ReadonlyMap<string, AgreedRating>;
};

/** One school year at a glance: every indicator's existing state, and the progress in words. */
export function CycleGlance({ map, ratings }: CycleGlanceProps) {
  const states = new Map([...ratings].map(([code, rating]) => [code, rating.existing]));
  return (
    <div className={styles.glance}>
      <Strip map={map} states={states} />
      <p className={styles.words}>{progressInWords(progressOf(codesOf(map), ratings))}</p>
    </div>
  );
}

/** The codes of a map's indicators, in its order. */
export function codesOf(map: IcMap): readonly string[] {
  return indicatorsOf(map).map(({ indicator }) => indicator.code);
}
