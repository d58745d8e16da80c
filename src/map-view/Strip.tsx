import type { ExistingState } from '#domain/assessment/rating.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelById, levelTone } from '#domain/ic-map/level.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import { distributionInWords } from './level-words.ts';
import styles from './Strip.module.css';

type StripProps = {
  readonly map: IcMap;
  /** By indicator code; an absent one is not rated yet. */
  readonly states: ReadonlyMap<string, ExistingState>;
};

const notRated: ExistingState = { is: 'not-rated' };

/** A year at a glance: one cell an indicator in the map’s order, a gap between desired outcomes. */
export function Strip({ map, states }: StripProps) {
  const all = map.outcomes
    .flatMap((outcome) => outcome.indicators)
    .map((indicator) => states.get(indicator.code) ?? notRated);
  return (
    <div className={styles.strip}>
      <VisuallyHidden>{distributionInWords(map, all)}</VisuallyHidden>
      {map.outcomes.map((outcome) => (
        <div key={outcome.code} className={styles.outcome} aria-hidden="true">
          {outcome.indicators.map((indicator) => (
            <StripCell
              key={indicator.code}
              map={map}
              code={indicator.code}
              state={states.get(indicator.code) ?? notRated}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

type StripCellProps = {
  readonly map: IcMap;
  readonly code: string;
  readonly state: ExistingState;
};

function StripCell({ map, code, state }: StripCellProps) {
  const tone = state.is === 'at-level' ? levelTone(map, state.level) : undefined;
  return (
    <span className={styles.cell} data-tone={tone} data-state={state.is} title={code}>
      {signOf(map, state)}
    </span>
  );
}

function signOf(map: IcMap, state: ExistingState): string {
  switch (state.is) {
    case 'at-level':
      return String(levelById(map, state.level)?.rank ?? '');
    case 'not-yet':
      return '0';
    case 'not-applicable':
      return '×';
    case 'not-rated':
      return '–';
  }
}
