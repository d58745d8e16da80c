import '#i18n/en/removing.ts';
import { t } from '#i18n/translate.ts';
import { forgetDraftsOf } from '#platform/drafts.ts';
import { askForBackup } from '#storage/backups/ask-for-backup.ts';
import type { Storage } from '#storage/storage.ts';

import { offerUndo } from './commit-and-offer-undo.ts';

/**
 * Removes a school and all of its years, with what was typed into its forms and not saved, and offers to
 * bring it back (but for that); gives whether it was removed.
 */
export async function removeSchoolWithUndo(
  storage: Storage,
  school: { readonly id: string; readonly name: string; readonly sample?: true | undefined },
): Promise<boolean> {
  const isSample = school.sample === true;
  const removed = await storage.removeSchool(school.id, {
    what: isSample ? 'sample-removed' : 'school-removed',
    subject: school.name,
  });
  if (removed.ok) forgetDraftsOf(school.id);
  const done = isSample
    ? t('removing.sample-was-removed')
    : t('removing.was-removed', { name: school.name });
  return offerUndo(storage, school.id, removed, done);
}

/** Makes a backup first; false where it can't be written. A browser without a place for backups has Undo alone. */
export async function backUpBeforeRemoval({ database }: Storage): Promise<boolean> {
  try {
    await askForBackup(database, 'before-removal');
    return true;
  } catch {
    return false;
  }
}
