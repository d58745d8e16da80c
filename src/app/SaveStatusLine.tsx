import { Link } from 'wouter';

import { schoolYearSlug } from '#domain/assessment/school-year.ts';
import { timeOfDay } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { indicatorAddress } from '#platform/addresses.ts';
import { notSavedInWords } from '#saving/failure-words.ts';
import { useUnsavedEdits, type UnsavedEdit } from '#saving/unsaved-edits.ts';
import { useSaveStatus, type SaveStatus } from '#storage/save-status.ts';
import { Icon } from '#ui/icons/Icon.tsx';

import styles from './SaveStatusLine.module.css';

/**
 * Says whether all that was said in this tab is stored, on whatever page: "Saved" appears only when the
 * database has it. It is read out when something could not be saved; a word at every save would drown
 * everything else.
 */
export function SaveStatusLine() {
  const status = useSaveStatus();
  const unsaved = useUnsavedEdits();
  const isSaving = status.pending > 0 || unsaved.some(({ state }) => state.is === 'saving');
  const stuck = unsaved.find(({ state }) => state.is !== 'saving');
  const failure = stuck === undefined ? failureInWords(status) : stuckInWords(stuck);
  // What failed is not forgotten because something else is being saved.
  const state = stuck !== undefined ? 'failed' : stateOf(status, isSaving);
  return (
    <div className={styles.line} data-save-state={state}>
      <div role="alert">
        {state === 'failed' && (
          <p className={styles.words}>
            <Icon name="danger" />
            {failure}
          </p>
        )}
      </div>
      {state === 'failed' && stuck !== undefined && (
        <Link className={styles.place} href={placeOf(stuck)}>
          {t('storage.to-unsaved', { code: stuck.indicator })}
        </Link>
      )}
      {state === 'saving' && <p className={styles.words}>{t('storage.saving')}</p>}
      {state === 'saved' && status.savedAt !== undefined && (
        <p className={styles.words}>
          <Icon name="check" />
          {t('storage.saved-at', { time: timeOfDay(status.savedAt) })}
        </p>
      )}
    </div>
  );
}

type SaveState = 'untouched' | 'saving' | 'saved' | 'failed';

function stateOf({ savedAt, failure }: SaveStatus, isSaving: boolean): SaveState {
  if (isSaving) return 'saving';
  if (failure !== undefined) return 'failed';
  return savedAt === undefined ? 'untouched' : 'saved';
}

function failureInWords({ failure }: SaveStatus): string | undefined {
  return failure && notSavedInWords(failure);
}

function stuckInWords({ state }: UnsavedEdit): string {
  return state.is === 'failed' ? notSavedInWords(state.error) : t('storage.text-too-long');
}

function placeOf({ cycle, indicator }: UnsavedEdit): string {
  return indicatorAddress({ ...cycle, year: schoolYearSlug(cycle.schoolYear) }, indicator);
}
