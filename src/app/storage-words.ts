import type { StepLabel } from '#domain/records/step.ts';
import { t } from '#i18n/translate.ts';
import type { CommitError } from '#storage/commit.ts';

/** Why something was not stored and what to do next, in words that follow a colon. */
export function failureInWords(error: CommitError): string {
  return t(`storage.commit-${error.tag}`);
}

/** What was done in a step, in words that follow a colon: `existing state of EC1.Leaders1`. */
export function stepInWords({ what, subject }: StepLabel): string {
  return t(`history.${what}`, { subject });
}
