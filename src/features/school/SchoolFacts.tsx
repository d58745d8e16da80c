import type { School } from '#domain/assessment/school.ts';
import { t } from '#i18n/translate.ts';
import { Card } from '#ui/Card.tsx';

import styles from './SchoolPage.module.css';

/** Vision and mission, as the At-A-Glance prints them. */
export function SchoolFacts({ school }: { readonly school: School }) {
  return (
    <Card as="section" labelledBy="school-facts">
      <div className={styles.section}>
        <h2 id="school-facts">{t('school.facts')}</h2>
        <dl className={styles.facts}>
          <div>
            <dt>{t('school.vision')}</dt>
            <dd dir="auto">{school.vision === '' ? t('school.vision-none') : school.vision}</dd>
          </div>
          <div>
            <dt>{t('school.mission')}</dt>
            <dd dir="auto">{school.mission === '' ? t('school.mission-none') : school.mission}</dd>
          </div>
        </dl>
      </div>
    </Card>
  );
}
