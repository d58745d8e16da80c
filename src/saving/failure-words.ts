import { t } from '#i18n/translate.ts';
import type { CommitError } from '#storage/commit-failure.ts';

/** Why something was not stored and what to do next, in words that follow a colon. */
export function whyNotSaved(error: CommitError): string {
  return t(`storage.commit-${error.tag}`);
}

/** That something is not stored, why, and what to do about it. */
export function notSavedInWords(error: CommitError): string {
  return t('storage.not-saved', { why: whyNotSaved(error) });
}
