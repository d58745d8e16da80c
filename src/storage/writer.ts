import type { Result } from '#domain/result.ts';

import { adopt, type Adoption, type RecordsToAdopt } from './adopt.ts';
import type { CommitError } from './commit-failure.ts';
import { commit, type CommittedStep, type StepToCommit } from './commit.ts';
import type { ContinuumDatabase } from './database.ts';
import { takeBack, type TakeBackAsked, type TakenBack } from './undo.ts';
import type { WriteContext } from './write-step.ts';

/** Everything that writes, with the schemas that it checks by: code that the first screen does without. */
export interface Writer {
  readonly commit: (step: StepToCommit) => Promise<Result<CommittedStep, CommitError>>;
  readonly adopt: (received: RecordsToAdopt) => Promise<Result<Adoption, CommitError>>;
  readonly takeBack: (
    way: 'undo' | 'redo',
    asked: TakeBackAsked,
  ) => Promise<Result<TakenBack, CommitError>>;
  readonly removeSchool: (
    school: string,
    label: StepToCommit['label'],
  ) => Promise<Result<CommittedStep, CommitError>>;
}

/** The one way to write into a database. */
export function writerInto(context: WriteContext): Writer {
  return {
    commit: (step) => commit(context, step),
    adopt: (received) => adopt(context, received),
    takeBack: (way, asked) => takeBack(context, way, asked),
    removeSchool: (school, label) =>
      commit(context, { label, changes: () => removalOf(context.database, school) }),
  };
}

async function removalOf(
  database: ContinuumDatabase,
  school: string,
): Promise<readonly { remove: string }[]> {
  const ids = await database.records
    .where('[school+kind]')
    .between([school, ''], [school, '\uffff'], true, true)
    .primaryKeys();
  return ids.map((id) => ({ remove: id }));
}
