import { t } from '#i18n/translate.ts';
import type { CommitError, StepToCommit } from '#storage/commit.ts';
import type { Storage } from '#storage/storage.ts';
import { readUndoable } from '#storage/undo.ts';
import { showToast } from '#ui/toasts.ts';

/** Writes a step and offers to take it back; gives whether it was stored. */
export async function commitWithUndo(
  storage: Storage,
  step: StepToCommit & { readonly school: string },
  done: string,
): Promise<boolean> {
  return offerUndo(storage, step.school, await storage.commit(step), done);
}

/** Removes a school and all of its years, and offers to bring it back; gives whether it was removed. */
export async function removeSchoolWithUndo(
  storage: Storage,
  school: { readonly id: string; readonly name: string; readonly sample?: true | undefined },
): Promise<boolean> {
  const isSample = school.sample === true;
  const removed = await storage.removeSchool(school.id, {
    what: isSample ? 'sample-removed' : 'school-removed',
    subject: school.name,
  });
  const done = isSample
    ? t('school.sample-was-removed')
    : t('school.was-removed', { name: school.name });
  return offerUndo(storage, school.id, removed, done);
}

/** That something is not stored, why, and what to do about it. */
export function failureInWords(error: CommitError): string {
  return t('storage.not-saved', { why: t(`storage.commit-${error.tag}`) });
}

function offerUndo(
  storage: Storage,
  school: string,
  result: Awaited<ReturnType<Storage['commit']>>,
  done: string,
): boolean {
  if (!result.ok) {
    showToast({ text: failureInWords(result.error), tone: 'danger' });
    return false;
  }
  const { step } = result.value;
  if (step === undefined) return true;
  showToast({
    text: done,
    action: { label: t('history.undo'), run: () => void takeBack(storage, school, step) },
  });
  return true;
}

/** Takes back that step and no other: with newer work above it, it says so instead. */
async function takeBack(storage: Storage, school: string, step: string): Promise<void> {
  const { undo } = await readUndoable(storage.database, school);
  const outcome = undo?.id === step ? await storage.undo(school) : undefined;
  if (outcome?.tag === 'done') {
    const { what, subject } = outcome.step.label;
    showToast({ text: t('history.undone', { step: t(`history.${what}`, { subject }) }) });
  } else {
    showToast({ text: t('school.undo-not-newest'), tone: 'danger' });
  }
}
