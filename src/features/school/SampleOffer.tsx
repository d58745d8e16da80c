import { useState } from 'react';
import { useLocation } from 'wouter';

import { t } from '#i18n/translate.ts';
import { schoolAddress } from '#platform/addresses.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button, type ButtonLook } from '#ui/Button.tsx';
import { showToast } from '#ui/toasts.ts';

import { addSampleSchool } from './add-sample-school.ts';
import { notSavedInWords } from '#saving/failure-words.ts';

/** Adds the sample school, with its years, and opens it. */
export function SampleOffer({ variant }: { readonly variant: NonNullable<ButtonLook['variant']> }) {
  const storage = useStorage();
  const [, navigate] = useLocation();
  const [isAdding, setIsAdding] = useState(false);

  async function add() {
    setIsAdding(true);
    try {
      const added = await addSampleSchool(storage);
      if (added.ok) navigate(schoolAddress(added.value));
      else showToast({ text: notSavedInWords(added.error), tone: 'danger' });
    } catch {
      // Its code and content are fetched only now, and there is no network.
      showToast({ text: t('school.sample-not-fetched'), tone: 'danger' });
    } finally {
      setIsAdding(false);
    }
  }

  return (
    <Button variant={variant} icon="people" busy={isAdding} onClick={() => void add()}>
      {t('school.explore-sample')}
    </Button>
  );
}
