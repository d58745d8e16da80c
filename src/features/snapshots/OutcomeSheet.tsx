import { useId } from 'react';

import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import type { IndicatorPart, OutcomePart, StatePart } from '#report/at-a-glance.ts';

import { AgreementWords } from './AgreementWords.tsx';
import sheets from '#ui/Sheets.module.css';

import styles from './AtAGlancePages.module.css';
import { EvidenceWords } from './EvidenceWords.tsx';
import { StateMark } from './StateMark.tsx';
import { TickedDescriptor, TickedItem } from './TickedDescriptor.tsx';

type OutcomeSheetProps = {
  readonly map: IcMap;
  readonly outcome: OutcomePart;
};

/** One outcome: per indicator what the existing and the desired level say, and why. */
export function OutcomeSheet({ map, outcome }: OutcomeSheetProps) {
  const heading = useId();
  return (
    <section className={sheets.sheet} aria-labelledby={heading}>
      <h2 id={heading}>{t('report.outcome', { code: outcome.code })}</h2>
      <p>{outcome.statement}</p>
      {outcome.indicators.map((indicator) => (
        <Indicator key={indicator.code} map={map} indicator={indicator} />
      ))}
    </section>
  );
}

function Indicator({ map, indicator }: { readonly map: IcMap; readonly indicator: IndicatorPart }) {
  const { existing, desired, rationale, agreement, tickedElsewhere } = indicator;
  const isRated = existing.is === 'at-level' || existing.is === 'not-yet';
  return (
    <article className={styles.indicator}>
      <h3>{`${indicator.code} · ${indicator.statement}`}</h3>
      <div className={styles.pair}>
        <State map={map} state={existing} label={t('report.existing')} />
        {existing.is !== 'not-applicable' && (
          <State
            map={map}
            state={desired}
            label={t('report.desired')}
            isDesired
            isSame={existing.words === desired.words}
          />
        )}
      </div>
      {(isRated || rationale.length > 0) && (
        <div className={styles.words}>
          <p className={styles.label}>{t('report.rationale')}</p>
          {rationale.length === 0 && <p className={styles.note}>{t('report.no-rationale')}</p>}
          {rationale.map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      )}
      {agreement !== undefined && <AgreementWords agreement={agreement} />}
      <EvidenceWords evidence={indicator.evidence} />
      {tickedElsewhere.length > 0 && (
        <div className={styles.words}>
          <p className={styles.label}>{t('report.ticked-elsewhere')}</p>
          <ul role="list" className={styles.ticks}>
            {tickedElsewhere.map(({ level, text }, index) => (
              <TickedItem key={index}>{t('report.ticked-at', { level, text })}</TickedItem>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}

type StateProps = {
  readonly map: IcMap;
  readonly state: StatePart;
  readonly label: string;
  readonly isDesired?: boolean;
  /** The desired state is the existing one: its words stand there already. */
  readonly isSame?: boolean;
};

function State({ map, state, label, isDesired = false, isSame = false }: StateProps) {
  return (
    <div className={styles.words}>
      <p className={styles.label}>{label}</p>
      <p>
        <StateMark map={map} state={state} isDesired={isDesired} />
      </p>
      {state.is === 'at-level' && !isSame && (
        <TickedDescriptor
          level={state.level.id}
          descriptor={state.descriptor}
          ticked={state.ticked}
        />
      )}
      {state.is === 'at-level' && isSame && (
        <p className={styles.note}>{t('report.desired-same')}</p>
      )}
      {state.is === 'not-applicable' && (state.reason ?? '') !== '' && (
        <p>{t('report.not-applicable-reason', { reason: state.reason ?? '' })}</p>
      )}
    </div>
  );
}
