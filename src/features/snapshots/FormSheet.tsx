import { useId } from 'react';

import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import type { AtAGlance, OutcomePart } from '#report/at-a-glance.ts';

import sheets from '#ui/Sheets.module.css';

import styles from './AtAGlancePages.module.css';
import { StateMark } from './StateMark.tsx';

type FormSheetProps = {
  readonly map: IcMap;
  readonly model: AtAGlance;
};

/** The first sheet, the At-A-Glance form: the standard, outcomes, and indicators with both states. */
export function FormSheet({ map, model }: FormSheetProps) {
  const { school, amends } = model;
  const status =
    model.status === 'interim' ? t('report.interim-record') : t('report.yearly-record');
  return (
    <section className={sheets.sheet} aria-labelledby="glance-form">
      <div className={styles.head}>
        <div>
          <p className={sheets.overline}>{t('report.map-line', { map: model.map.title })}</p>
          {school.facts.length > 0 && <p>{school.facts.join(' · ')}</p>}
        </div>
        <div>
          <p className={styles.status}>{status}</p>
          <p>{t('report.recorded', { date: model.recordedOn, name: model.recordedBy })}</p>
        </div>
      </div>
      {school.sample && <p className={styles.status}>{t('report.sample-note')}</p>}
      {amends !== undefined && (
        <div>
          <p className={styles.status}>{t('report.amends', { snapshot: amends.snapshot })}</p>
          <p>{t('report.amends-reason', { reason: amends.reason })}</p>
        </div>
      )}
      <h2>{t('report.standard')}</h2>
      <p>{model.map.standard}</p>
      <h2 id="glance-form">{t('report.form-heading')}</h2>
      <p>{model.progress}</p>
      {model.outcomes.map((outcome) => (
        <OutcomeTable key={outcome.code} map={map} outcome={outcome} />
      ))}
    </section>
  );
}

type OutcomeTableProps = {
  readonly map: IcMap;
  readonly outcome: OutcomePart;
};

function OutcomeTable({ map, outcome }: OutcomeTableProps) {
  const heading = useId();
  return (
    <div className={styles.outcome}>
      <h3 id={heading}>{t('report.outcome', { code: outcome.code })}</h3>
      <p>{outcome.statement}</p>
      <table className={`${sheets.rows} ${styles.table}`} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t('report.indicator')}</th>
            <th scope="col">{t('report.existing')}</th>
            <th scope="col">{t('report.desired')}</th>
          </tr>
        </thead>
        <tbody>
          {outcome.indicators.map((indicator) => (
            <tr key={indicator.code}>
              <th scope="row">
                <span className={sheets.code}>{indicator.code}</span>{' '}
                <span>{indicator.statement}</span>
                {indicator.role !== '' && <span className={styles.role}>{indicator.role}</span>}
              </th>
              <td>
                <StateMark map={map} state={indicator.existing} />
              </td>
              <td>
                <StateMark map={map} state={indicator.desired} isDesired />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
