import { t } from '#i18n/translate.ts';

import styles from './StartSteps.module.css';

const STEPS = ['school', 'team', 'year'] as const;

type StartStep = (typeof STEPS)[number];

/** Where people are on the way from nothing to a school year that can be rated. */
export function StartSteps({ step }: { readonly step: StartStep }) {
  return (
    <ol className={styles.steps} aria-label={t('school.steps')}>
      {STEPS.map((name, index) => (
        <li key={name} className={styles.step} aria-current={name === step ? 'step' : undefined}>
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          {t(`school.step-${name}`)}
        </li>
      ))}
    </ol>
  );
}
