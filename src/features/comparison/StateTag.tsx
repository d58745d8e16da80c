import type { LevelFacts, StatePart } from '#report/at-a-glance.ts';

import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import styles from './Board.module.css';

type StateTagProps = {
  readonly state:
    | Exclude<StatePart, { is: 'at-level' }>
    | { readonly is: 'at-level'; readonly level: LevelFacts };
  /** Its number alone, and its name for those who hear it. */
  readonly isNarrow?: boolean;
};

/** A state as it stands on paper: its number on its shade and its name; other states in words. */
export function StateTag({ state, isNarrow = false }: StateTagProps) {
  if (state.is !== 'at-level') return <span className={styles.other}>{state.words}</span>;
  const { rank, name, tone } = state.level;
  return (
    <span className={styles.tag}>
      <span className={styles.rank} data-tone={tone}>
        {rank}
      </span>{' '}
      {isNarrow ? <VisuallyHidden>{name}</VisuallyHidden> : name}
    </span>
  );
}
