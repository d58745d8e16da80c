import { t } from '#i18n/translate.ts';
import { forgetDraftsOf } from '#platform/drafts.ts';
import { offerUndo } from '#saving/commit-and-offer-undo.ts';
import type { Storage } from '#storage/storage.ts';

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
    ? t('school.sample-was-removed')
    : t('school.was-removed', { name: school.name });
  return offerUndo(storage, school.id, removed, done);
}
