import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import { stepInWords } from '#map-view/step-words.ts';
import type { GroupDifference, SchoolDifference } from '#storage/backups/what-differs.ts';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';

import styles from './DataSafety.module.css';

type SchoolDifferencesProps = {
  readonly difference: SchoolDifference;
  /** There is no other school to choose. */
  readonly isOnly: boolean;
  readonly busy: boolean;
  readonly onGoBack: () => void;
};

const STEPS_SHOWN = 20;

/** What going back would change in one school. */
export function SchoolDifferences({ difference, isOnly, busy, onGoBack }: SchoolDifferencesProps) {
  const { groups, steps, recordsThatStay } = difference;
  const name = difference.name ?? t('data-safety.the-library');
  return (
    <section className={styles.difference} aria-label={name}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <li key={group.group}>
            {t('data-safety.group-line', {
              group: t(`data-safety.group-${group.group}`),
              what: effects(group),
            })}
          </li>
        ))}
      </ul>
      {recordsThatStay > 0 && <p>{t('data-safety.records-stay', { count: recordsThatStay })}</p>}
      {steps.length > 0 && (
        <Disclosure summary={t('data-safety.steps-since', { count: steps.length })}>
          <ul className={styles.steps}>
            {steps.slice(0, STEPS_SHOWN).map((step, index) => (
              <li key={index}>{stepInWords(step)}</li>
            ))}
            {steps.length > STEPS_SHOWN && (
              <li>{t('data-safety.steps-more', { count: steps.length - STEPS_SHOWN })}</li>
            )}
          </ul>
        </Disclosure>
      )}
      <Button variant="primary" busy={busy} onClick={onGoBack}>
        {isOnly ? t('data-safety.go-back') : t('data-safety.go-back-school', { school: name })}
      </Button>
    </section>
  );
}

function effects({ changed, back, gone }: GroupDifference): string {
  return listInWords([
    ...(changed > 0 ? [t('data-safety.would-change', { count: changed })] : []),
    ...(back > 0 ? [t('data-safety.would-return', { count: back })] : []),
    ...(gone > 0 ? [t('data-safety.would-go', { count: gone })] : []),
  ]);
}
