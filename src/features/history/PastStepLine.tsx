import type { StateInBrief } from '#domain/history/level-move.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { timeOfDay } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { fieldInWords, stateInBriefWords } from '#map-view/change-words.ts';
import type { HistoryNames } from '#map-view/history-names.ts';
import type { PastStep } from '#storage/past-steps.ts';
import { Disclosure } from '#ui/Disclosure.tsx';

import styles from './HistoryPage.module.css';
import { StepDetail } from './StepDetail.tsx';
import { whatWasDone, whoInWords } from './step-line-words.ts';

type PastStepLineProps = {
  readonly step: PastStep;
  readonly names: HistoryNames;
  readonly withSchool: boolean;
  /** Another device did it, and it came in a file. */
  readonly isFromElsewhere: boolean;
};

/** One step: when, what, by whom; opened, all that it changed. */
export function PastStepLine({ step, names, withSchool, isFromElsewhere }: PastStepLineProps) {
  const school = withSchool ? names.school(step.school) : undefined;
  return (
    <li className={styles.step}>
      <time className={styles.time} dateTime={new Date(step.at).toISOString()}>
        {timeOfDay(step.at)}
      </time>
      <Disclosure
        summaryId={`step-${step.id}`}
        summary={
          <span className={styles.words}>
            <span>{whatWasDone(step)}</span>
            {step.moves.map((move) => (
              <span key={`${move.cycle} ${move.indicator} ${move.part}`} className={styles.move}>
                {moveInWords(step, move, names)}
              </span>
            ))}
            <span className={styles.who}>
              {whoInWords(step, names)}
              {isFromElsewhere && ` · ${t('past.elsewhere')}`}
              {school !== undefined && (
                <>
                  {' · '}
                  <bdi>{school}</bdi>
                </>
              )}
            </span>
          </span>
        }
      >
        {() => <StepDetail id={step.id} withSchool={withSchool} />}
      </Disclosure>
    </li>
  );
}

function moveEndInWords(
  part: PastStep['moves'][number]['part'],
  state: StateInBrief,
  map: IcMap | undefined,
): string {
  if (part === 'desired' && state.is === 'not-rated') return t('changes.nothing');
  return stateInBriefWords(state, map);
}

function moveInWords(
  { moves, label }: PastStep,
  { cycle, indicator, part, from, to }: PastStep['moves'][number],
  names: HistoryNames,
): string {
  const map = names.map(cycle);
  const words = t('past.from-to', {
    from: moveEndInWords(part, from, map),
    to: moveEndInWords(part, to, map),
  });
  if (moves.length === 1 && label.subject === indicator) return words;
  return t('past.move-of', { code: indicator, part: fieldInWords({ name: part }), words });
}
