import { useMemo } from 'react';
import { useLocation } from 'wouter';

import { schoolYearName } from '#domain/assessment/school-year.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { standingOn } from '#domain/schools/indicator-standing.ts';
import { spreadOver } from '#domain/schools/place-spread.ts';
import { t } from '#i18n/translate.ts';
import { placesInWords } from '#map-view/place-words.ts';
import { schoolsAddress, type SchoolsLook } from '#platform/schools-addresses.ts';
import { Card } from '#ui/Card.tsx';
import { SelectField } from '#ui/SelectField.tsx';

import type { CoachView } from './coach-view.ts';
import { Denominator } from './Denominator.tsx';
import { LevelStandings } from './LevelStandings.tsx';
import { SchoolNames } from './SchoolNames.tsx';
import { SchoolsFilter } from './SchoolsFilter.tsx';
import { indicatorTable } from './tables-to-take.ts';
import styles from './Schools.module.css';
import { standingRows } from './shares-rows.ts';
import { TakeShares } from './TakeShares.tsx';
import { WhoCouldHelp } from './WhoCouldHelp.tsx';

type IndicatorViewProps = {
  readonly view: CoachView;
  readonly look: SchoolsLook;
};

/** One indicator over all schools: how many stand at each descriptor, who wants to get there, who could help. */
export function IndicatorView({ view, look }: IndicatorViewProps) {
  const [, navigate] = useLocation();
  const { shown, inYear } = view;
  const asked = shown.indicators.findIndex(({ indicator }) => indicator.code === look.at);
  const position = Math.max(0, asked);
  const standing = useMemo(
    () => standingOn(shown.scale, inYear.recorded, position),
    [shown, inYear, position],
  );
  const place = shown.indicators[position];
  if (place === undefined) return null;
  const { indicator, outcome, role } = place;
  const spread = spreadOver(shown.scale, inYear.recorded, [position]);
  const of = inYear.recorded.length - spread.notApplicable - standing.notOnMap.length;
  return (
    <>
      <SchoolsFilter view={view} look={look} />
      <div className={styles.choice} data-screen-only>
        <SelectField
          label={t('schools.indicator')}
          value={indicator.code}
          options={shown.indicators.map((one) => ({
            value: one.indicator.code,
            label: t('schools.coded', {
              code: one.indicator.code,
              statement: mapWording(one.indicator.statement),
            }),
          }))}
          onChange={(at) => navigate(schoolsAddress({ ...look, at }), { replace: true })}
        />
      </div>
      <Denominator view={view} />
      <TakeShares
        title={t('schools.standings-caption', { code: indicator.code })}
        view={view}
        look={look}
        table={() => indicatorTable(view, position)}
        rows={() => standingRows(shown, standing, of)}
      />
      <Card as="section" labelledBy="indicator-over-schools">
        <div className={styles.head}>
          <h2 id="indicator-over-schools" className={styles.statement}>
            <span className={styles.code}>{indicator.code}</span> {mapWording(indicator.statement)}
          </h2>
          <p className={styles.muted}>
            {outcome.code} {mapWording(outcome.statement)}
            {role !== undefined && ` · ${role.name}`}
          </p>
          <p className={styles.sentence}>
            {t('schools.indicator-sentence', {
              year: schoolYearName(view.schoolYear),
              counts: placesInWords(shown, spread),
            })}
          </p>
        </div>
        <LevelStandings view={view} indicator={indicator} standing={standing} of={of} />
        <div className={styles.others}>
          {(
            [
              ['schools.names-not-rated', standing.notRated],
              ['schools.names-not-applicable', standing.notApplicable],
              ['schools.names-off-scale', standing.offScale],
              ['schools.names-not-on-map', standing.notOnMap],
              ['schools.names-staying', standing.staying],
              ['schools.names-wanting-nothing', standing.wantingNothing],
            ] as const
          ).map(([key, schools]) =>
            schools.length === 0 ? null : (
              <SchoolNames
                key={key}
                summary={t(key, { count: schools.length })}
                schools={schools}
                namesakes={view.namesakes}
              />
            ),
          )}
        </div>
      </Card>
      <WhoCouldHelp view={view} standing={standing} />
    </>
  );
}
