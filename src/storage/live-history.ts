import { readPastSteps, type PastSteps, type StepsAskedFor } from './past-steps.ts';
import { useStorage } from './StorageProvider.tsx';
import { useLive } from './use-live.ts';
import { whatTakingBackDoes, type TakingBack } from './what-taking-back-does.ts';
import { readWholeStep, type WholeStep } from './whole-step.ts';

/** The newest steps of the history that fit, newest first, at most `count`; live. */
export function useHistory(count: number, asked: StepsAskedFor): PastSteps | undefined {
  return useLive(useStorage(), (database) => readPastSteps(database, count, asked), [
    count,
    JSON.stringify(asked),
  ]);
}

/** One step with its records (null: there is none), and what taking it back would do now; live. */
export function useWholeStep(
  id: string,
): { readonly step: WholeStep | null; readonly takingBack: TakingBack } | undefined {
  return useLive(
    useStorage(),
    async (database) => ({
      step: await readWholeStep(database, id),
      takingBack: await whatTakingBackDoes(database, id),
    }),
    [id],
  );
}
