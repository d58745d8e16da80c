import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { t } from '#i18n/translate.ts';
import { Dumbbell } from '#map-view/Dumbbell.tsx';
import type { AtAGlance } from '#report/at-a-glance.ts';

import sheets from '#ui/Sheets.module.css';

import styles from './AtAGlancePages.module.css';
import { FormSheet } from './FormSheet.tsx';
import { MinutesSheet } from './MinutesSheet.tsx';
import { OutcomeSheet } from './OutcomeSheet.tsx';
import { ProofSheet, SignOff } from './SignOff.tsx';

type AtAGlancePagesProps = {
  readonly snapshot: Snapshot;
  readonly model: AtAGlance;
  /** For paper: lines to sign on and the proof. */
  readonly withSignOff?: boolean;
  /** The minutes of the team’s meetings as an appendix. */
  readonly withMinutes?: boolean;
};

/** What an At-A-Glance says, as sheets of semantic HTML: the same words as its PDF, in the same order. */
export function AtAGlancePages(props: AtAGlancePagesProps) {
  const { snapshot, model, withSignOff = false, withMinutes = false } = props;
  const { map, ratings } = snapshot.content;
  return (
    <div className={sheets.sheets} data-sample={model.school.sample}>
      <FormSheet map={map} model={model} />
      <section className={sheets.sheet} aria-labelledby="glance-picture">
        <h2 id="glance-picture">{t('report.picture-heading')}</h2>
        {model.distribution !== '' && <p>{model.distribution}</p>}
        {model.farApart !== '' && <p>{model.farApart}</p>}
        <Dumbbell
          map={map}
          rows={model.outcomes.flatMap(({ indicators }) =>
            indicators.map(({ code }) => {
              const rating = ratings.find(({ indicator }) => indicator === code);
              const existing = rating?.existing ?? ({ is: 'not-rated' } as const);
              return { code, statement: '', existing, desired: rating?.desired };
            }),
          )}
        />
        <School model={model} />
      </section>
      {model.outcomes.map((outcome) => (
        <OutcomeSheet key={outcome.code} map={map} outcome={outcome} />
      ))}
      {withMinutes && model.minutes.length > 0 && <MinutesSheet minutes={model.minutes} />}
      {withSignOff && (
        <>
          <SignOff />
          <ProofSheet model={model} />
        </>
      )}
    </div>
  );
}

function School({ model }: { readonly model: AtAGlance }) {
  return (
    <>
      <h2>{t('report.vision-mission')}</h2>
      <div className={styles.pair}>
        <div className={styles.words}>
          <h3>{t('report.vision')}</h3>
          <p>{model.vision === '' ? t('report.no-vision') : model.vision}</p>
        </div>
        <div className={styles.words}>
          <h3>{t('report.mission')}</h3>
          <p>{model.mission === '' ? t('report.no-mission') : model.mission}</p>
        </div>
      </div>
      <h2>{t('report.team')}</h2>
      {model.team.length === 0 && <p>{t('report.no-team')}</p>}
      <div className={styles.groups}>
        {model.team.map(({ group, name, members }) => (
          <div key={group} className={styles.words}>
            <h3>{name}</h3>
            <ul className={styles.list}>
              {members.map((member, index) => (
                <li key={index}>
                  {member.position === ''
                    ? member.name
                    : t('report.member-position', { name: member.name, position: member.position })}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {model.nobody !== '' && <p className={styles.note}>{model.nobody}</p>}
    </>
  );
}
