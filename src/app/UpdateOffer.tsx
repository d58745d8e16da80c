import { useState, useSyncExternalStore } from 'react';

import { t } from '#i18n/translate.ts';
import { applyAppUpdate, appUpdate } from '#platform/app-update.ts';
import { isEverythingStored } from '#saving/unsaved-edits.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { showToast } from '#ui/toasts.ts';

/** Offers a newer version; it never forces one. */
export function UpdateOffer() {
  const status = useSyncExternalStore(appUpdate.subscribe, appUpdate.getSnapshot);
  const [isPutOff, setPutOff] = useState(false);
  const [isUpdating, setUpdating] = useState(false);

  if (status !== 'update-waiting' || isPutOff) return null;

  const update = async () => {
    setUpdating(true);
    const isSaved = await applyAppUpdate(everythingSaved);
    if (isSaved) return;
    setUpdating(false);
    showToast({ text: t('update.not-saved'), tone: 'danger' });
  };

  return (
    <Notice
      tone="info"
      live="status"
      actions={
        <>
          <Button size="small" busy={isUpdating} onClick={() => void update()}>
            {t('update.now')}
          </Button>
          <Button size="small" variant="quiet" onClick={() => setPutOff(true)}>
            {t('update.later')}
          </Button>
        </>
      }
    >
      {t('update.waiting')}
    </Notice>
  );
}

/** Leaving a field starts its saving; this waits for that, and tells whether it went well. */
async function everythingSaved(): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  return isEverythingStored();
}
