import '#i18n/en/unsaved.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { saveFile } from '#platform/save-file.ts';
import { showToast } from '#ui/toasts.ts';

import { unsavedNow } from './unsaved-edits.ts';
import { unsavedFile, type WhoseEdits } from './unsaved-file.ts';

/** Hands out what is not stored as a file, and says whether it lies on the device now. */
export async function saveUnsaved(whose: WhoseEdits): Promise<void> {
  const file = unsavedFile(unsavedNow(), { whose, now: systemClock() });
  if (file === undefined) {
    showToast({ text: t('unsaved.nothing') });
    return;
  }
  const outcome = await saveFile(file);
  if (outcome === 'canceled') return;
  if (outcome === 'failed' || outcome === 'needs-tap') {
    showToast({ text: t('unsaved.failed'), tone: 'danger' });
  } else showToast({ text: t('unsaved.saved') });
}
