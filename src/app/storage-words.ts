import { t } from '#i18n/translate.ts';
import type { CommitError } from '#storage/commit.ts';

/** Why something was not stored and what to do next, in words that follow a colon. */
export function failureInWords(error: CommitError): string {
  return t(`storage.commit-${error.tag}`);
}
