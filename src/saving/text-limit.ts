import { t } from '#i18n/translate.ts';

/** The longest text that a record holds. */
const LONGEST = 5000;

/** What to say of a text that is too long to be stored; undefined when it fits. */
export function tooLongWords(text: string): string | undefined {
  const over = text.length - LONGEST;
  return over > 0 ? t('rating.too-long', { count: over }) : undefined;
}
