import type { StepLabel } from '#domain/records/step.ts';
import { t } from '#i18n/translate.ts';

/** What was done in a step, in words that follow a colon: `existing state of EC1.Leaders1`. */
export function stepInWords({ what, subject, takesBack }: StepLabel): string {
  const step = t(`history.${what}`, { subject });
  return takesBack === undefined ? step : t('history.taking-back', { step });
}
