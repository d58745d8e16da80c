import { Link } from 'wouter';

import { timeOfDay } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { stepInWords } from '#map-view/step-words.ts';
import { schoolAddress } from '#platform/addresses.ts';
import type { PastStep } from '#storage/past-steps.ts';

import styles from './HistoryPage.module.css';

type PastStepLineProps = {
  readonly step: PastStep;
  /** Absent where the school is no longer stored, or the step belongs to the library. */
  readonly schoolName: string | undefined;
};

/** One step: when, what, and in which school. */
export function PastStepLine({ step, schoolName }: PastStepLineProps) {
  const words = stepInWords(step.label);
  return (
    <li className={styles.step}>
      <time className={styles.time} dateTime={new Date(step.at).toISOString()}>
        {timeOfDay(step.at)}
      </time>
      <span className={styles.words}>{whatWasDone(step, words)}</span>
      {schoolName !== undefined && (
        <Link href={schoolAddress(step.school)} className={styles.school}>
          <bdi>{schoolName}</bdi>
        </Link>
      )}
    </li>
  );
}

function whatWasDone({ undoes, redoes }: PastStep, words: string): string {
  if (redoes !== undefined) return t('history.done-again', { step: words });
  return undoes === undefined ? capitalized(words) : t('history.step-taken-back', { step: words });
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
