import { timeOfDay } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { useSaveStatus, type SaveStatus } from '#storage/save-status.ts';
import { Icon } from '#ui/icons/Icon.tsx';

import styles from './SaveStatusLine.module.css';
import { whyNotSaved } from '#saving/failure-words.ts';

/**
 * Says whether this tab's newest change is stored. "Saved" appears only when the database has it. It is
 * read out when something could not be saved; a word at every save would drown everything else.
 */
export function SaveStatusLine() {
  const status = useSaveStatus();
  const words = statusInWords(status);
  const state = stateOf(status);
  return (
    <div className={styles.line} data-save-state={state}>
      <div role="alert">
        {state === 'failed' && (
          <p className={styles.words}>
            <Icon name="danger" />
            {words}
          </p>
        )}
      </div>
      {state !== 'failed' && words !== undefined && (
        <p className={styles.words}>
          {state === 'saved' && <Icon name="check" />}
          {words}
        </p>
      )}
    </div>
  );
}

type SaveState = 'untouched' | 'saving' | 'saved' | 'failed';

function stateOf({ pending, savedAt, failure }: SaveStatus): SaveState {
  if (pending > 0) return 'saving';
  if (failure !== undefined) return 'failed';
  return savedAt === undefined ? 'untouched' : 'saved';
}

function statusInWords(status: SaveStatus): string | undefined {
  if (status.pending > 0) return t('storage.saving');
  if (status.failure !== undefined) {
    return t('storage.not-saved', { why: whyNotSaved(status.failure) });
  }
  if (status.savedAt === undefined) return undefined;
  return t('storage.saved-at', { time: timeOfDay(status.savedAt) });
}
