import type { StepToCommit } from './commit.ts';

/** The steps of this tab that the database did not take, oldest first, kept to be tried again. */
export interface UnsavedSteps {
  readonly count: () => number;
  readonly keep: (step: StepToCommit) => void;
  /** Forgets what a stored step has made good: steps that changed nothing but records that it wrote too. */
  readonly stored: (step: StepToCommit) => void;
  /** Hands out all of them, to be tried again. */
  readonly takeAll: () => readonly StepToCommit[];
}

export function unsavedSteps(): UnsavedSteps {
  let waiting: readonly StepToCommit[] = [];
  function withoutThoseIn(step: StepToCommit): readonly StepToCommit[] {
    const written = idsOf(step);
    return waiting.filter((one) => ![...idsOf(one)].every((id) => written.has(id)));
  }
  return {
    count: () => waiting.length,
    keep: (step) => {
      waiting = [...withoutThoseIn(step), step];
    },
    stored: (step) => {
      waiting = withoutThoseIn(step);
    },
    takeAll: () => {
      const all = waiting;
      waiting = [];
      return all;
    },
  };
}

function idsOf(step: StepToCommit): ReadonlySet<string> {
  return new Set(step.changes.map((change) => ('put' in change ? change.put.id : change.remove)));
}
