import type { ReactNode } from 'react';

import { t } from '#i18n/translate.ts';
import type { AgreementPart } from '#report/at-a-glance.ts';

import styles from './AtAGlancePages.module.css';

/** How the team came to a rating: reasons, how far apart it was, dissent, and how many rated. */
export function AgreementWords({ agreement }: { readonly agreement: AgreementPart }) {
  const { raters, low, distribution, existingReason, desiredReason, dissent } = agreement;
  const numbers = [raters, distribution].filter((words) => words !== '').join(' ');
  return (
    <>
      <Labelled label={t('report.existing-reason')} paragraphs={existingReason} />
      <Labelled label={t('report.desired-reason')} paragraphs={desiredReason} />
      <Labelled label={t('report.low-agreement')} paragraphs={low === '' ? [] : [low]} />
      {dissent.length > 0 && (
        <Words label={t('report.dissent')}>
          <ul className={styles.list}>
            {dissent.map(({ by, text }, index) => (
              <li key={index}>{t('report.dissent-line', { by, text })}</li>
            ))}
          </ul>
        </Words>
      )}
      {numbers !== '' && <p className={styles.note}>{numbers}</p>}
    </>
  );
}

type LabelledProps = {
  readonly label: string;
  readonly paragraphs: readonly string[];
};

function Labelled({ label, paragraphs }: LabelledProps) {
  if (paragraphs.length === 0) return null;
  return (
    <Words label={label}>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </Words>
  );
}

function Words({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.words}>
      <p className={styles.label}>{label}</p>
      {children}
    </div>
  );
}
