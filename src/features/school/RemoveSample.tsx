import { useLocation } from 'wouter';

import type { School } from '#domain/assessment/school.ts';
import { t } from '#i18n/translate.ts';
import { homeAddress } from '#platform/addresses.ts';
import { removeSchoolWithUndo } from '#saving/remove-school.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';

/** Removes the sample school in one click; the message that follows can bring it back. */
export function RemoveSample({ school }: { readonly school: School }) {
  const storage = useStorage();
  const [, navigate] = useLocation();

  async function remove() {
    if (await removeSchoolWithUndo(storage, school)) navigate(homeAddress());
  }

  return (
    <ToChange>
      <Button size="small" icon="trash" onClick={() => void remove()}>
        {t('school.sample-remove')}
      </Button>
    </ToChange>
  );
}
