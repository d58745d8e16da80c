import { t } from '#i18n/translate.ts';
import { safeFileName, saveFile } from '#platform/save-file.ts';
import { showToast } from '#ui/toasts.ts';

/** Saves a text as a CSV file of this name. */
export async function saveCsv(name: string, text: string): Promise<void> {
  const outcome = await saveFile(new File([text], safeFileName(name, 'csv'), { type: 'text/csv' }));
  if (outcome === 'failed' || outcome === 'needs-tap') {
    showToast({ text: t('crosswalk.csv-not-saved'), tone: 'danger' });
  }
}
