import { dayInFull, timeOfDay } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { localDate } from '#platform/local-date.ts';

const DAY_MS = 86_400_000;

/** A moment as people say it: `today, 10:40 AM`, `yesterday, 3:15 PM`, `Friday, May 14, 2027, 9:00 AM`. */
export function momentFrom(now: number, moment: number): string {
  const time = timeOfDay(moment);
  const day = localDate(moment);
  if (day === localDate(now)) return t('data-safety.today-at', { time });
  if (day === localDate(now - DAY_MS)) return t('data-safety.yesterday-at', { time });
  return t('data-safety.day-at', { day: dayInFull(moment), time });
}

/** The same where it stands by itself: `Today, 10:40 AM`. */
export function momentAlone(now: number, moment: number): string {
  const words = momentFrom(now, moment);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
