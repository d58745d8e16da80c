import '#i18n/en/differences.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import { stepInWords } from '#map-view/step-words.ts';
import type { GroupDifference, SchoolDifference } from '#storage/backups/what-differs.ts';
import { Disclosure } from '#ui/Disclosure.tsx';

import styles from './SchoolDifferences.module.css';

const STEPS_SHOWN = 20;

/** What going back would change in one school. */
export function SchoolDifferences({
  difference: { groups, steps, recordsThatStay },
}: {
  readonly difference: SchoolDifference;
}) {
  return (
    <>
      <ul className={styles.list}>
        {groups.map((group) => (
          <li key={group.group}>
            {t('differences.group-line', {
              group: t(`differences.group-${group.group}`),
              what: effects(group),
            })}
          </li>
        ))}
      </ul>
      {recordsThatStay > 0 && <p>{t('differences.records-stay', { count: recordsThatStay })}</p>}
      {steps.length > 0 && (
        <Disclosure summary={t('differences.steps-since', { count: steps.length })}>
          <ul className={styles.list}>
            {steps.slice(0, STEPS_SHOWN).map((step, index) => (
              <li key={index}>{stepInWords(step)}</li>
            ))}
            {steps.length > STEPS_SHOWN && (
              <li>{t('differences.steps-more', { count: steps.length - STEPS_SHOWN })}</li>
            )}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** The name of a school that differs, or of the library. */
export function nameOfDiffering({ name }: Pick<SchoolDifference, 'name'>): string {
  return name ?? t('differences.the-library');
}

function effects({ changed, back, gone }: GroupDifference): string {
  return listInWords([
    ...(changed > 0 ? [t('differences.would-change', { count: changed })] : []),
    ...(back > 0 ? [t('differences.would-return', { count: back })] : []),
    ...(gone > 0 ? [t('differences.would-go', { count: gone })] : []),
  ]);
}
