import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';

import { schoolYearName, schoolYearSlug, type SchoolYear } from '#domain/assessment/school-year.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { growthBetween, type IndicatorGrowth } from '#domain/schools/growth.ts';
import { t } from '#i18n/translate.ts';
import { schoolsAddress, type SchoolsLook } from '#platform/schools-addresses.ts';
import { Card } from '#ui/Card.tsx';
import { useNarrowScreen } from '#ui/narrow-screen.ts';
import { SelectField } from '#ui/SelectField.tsx';
import wide from '#ui/WideTable.module.css';

import { Changes } from './Changes.tsx';
import type { CoachView } from './coach-view.ts';
import { LeftOut } from './LeftOut.tsx';
import { SchoolNames } from './SchoolNames.tsx';
import { SchoolsFilter } from './SchoolsFilter.tsx';
import { growthRows } from './shares-rows.ts';
import { SpreadBar } from './SpreadBar.tsx';
import { growthTable } from './tables-to-take.ts';
import { TakeShares } from './TakeShares.tsx';
import styles from './Schools.module.css';

type GrowthViewProps = {
  readonly view: CoachView;
  readonly look: SchoolsLook;
};

/** How many schools moved up and down on each indicator between two years, of those that have both. */
export function GrowthView({ view, look }: GrowthViewProps) {
  const [, navigate] = useLocation();
  const isNarrow = useNarrowScreen();
  const { shown, schoolYear } = view;
  const from = view.since ?? earlierYears(view)[0];
  const growth = useMemo(
    () => (from === undefined ? undefined : growthBetween(shown, from, schoolYear)),
    [shown, from, schoolYear],
  );
  if (from === undefined || growth === undefined) {
    return (
      <>
        <SchoolsFilter view={view} look={look} />
        <p className={styles.sentence}>
          {t('schools.growth-no-earlier', { year: schoolYearName(schoolYear) })}
        </p>
      </>
    );
  }
  const names = { from: schoolYearName(from), to: schoolYearName(schoolYear) };
  const moved = growth.indicators.filter(({ counts }) => counts.up > counts.down).length;
  const counted = t('schools.growth-sentence', {
    count: growth.both.length,
    ...names,
    moved,
    of: growth.indicators.length,
  });
  return (
    <>
      <SchoolsFilter view={view} look={look}>
        <SelectField
          label={t('schools.growth-from')}
          value={schoolYearSlug(from)}
          options={earlierYears(view).map((year) => ({
            value: schoolYearSlug(year),
            label: schoolYearName(year),
          }))}
          onChange={(since) => navigate(schoolsAddress({ ...look, since }), { replace: true })}
        />
      </SchoolsFilter>
      <div className={styles.denominator}>
        <p className={styles.sentence}>{counted}</p>
        {growth.onlyFrom + growth.onlyTo > 0 && (
          <p className={styles.muted}>
            {t('schools.growth-left-out', {
              onlyFrom: growth.onlyFrom,
              onlyTo: growth.onlyTo,
              ...names,
            })}
          </p>
        )}
        <SchoolNames
          summary={t('schools.growth-both', { count: growth.both.length })}
          schools={growth.both}
          namesakes={view.namesakes}
        />
        <LeftOut view={view} />
      </div>
      <TakeShares
        title={t('schools.growth-caption', names)}
        view={view}
        look={look}
        counted={counted}
        table={() => growthTable(view, growth)}
        rows={() => growthRows(shown, growth, names)}
      />
      {growth.both.length > 0 &&
        (isNarrow ? (
          <ul className={styles.levels}>
            {growth.indicators.map((one) => (
              <li key={one.position} className={styles.level}>
                <IndicatorWords view={view} look={look} position={one.position} />
                <Changes counts={one.counts} />
                <BothYears view={view} growth={one} names={names} />
              </li>
            ))}
          </ul>
        ) : (
          <Card padding="none">
            <table className={wide.table}>
              <caption className={wide.caption}>{t('schools.growth-caption', names)}</caption>
              <thead className={wide.head}>
                <tr>
                  <th scope="col">{t('schools.indicator')}</th>
                  <th scope="col">{t('schools.growth-moved')}</th>
                  <th scope="col">{t('schools.growth-both-years')}</th>
                </tr>
              </thead>
              <tbody>
                {growth.indicators.map((one) => (
                  <tr key={one.position} className={styles.row}>
                    <th scope="row">
                      <IndicatorWords view={view} look={look} position={one.position} />
                    </th>
                    <td className={styles.movedCell}>
                      <Changes counts={one.counts} />
                    </td>
                    <td className={styles.bothYears}>
                      <BothYears view={view} growth={one} names={names} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Card>
        ))}
    </>
  );
}

/** The school years before the one that is looked at, newest first. */
function earlierYears({ all, schoolYear }: CoachView): readonly SchoolYear[] {
  return all.schoolYears.filter((year) => year < schoolYear).toReversed();
}

type IndicatorWordsProps = GrowthViewProps & { readonly position: number };

function IndicatorWords({ view: { shown }, look, position }: IndicatorWordsProps) {
  const indicator = shown.indicators[position]?.indicator;
  if (indicator === undefined) return null;
  return (
    <span className={styles.outcome}>
      <Link
        className={styles.code}
        href={schoolsAddress({ ...look, view: 'indicator', at: indicator.code })}
      >
        {indicator.code}
      </Link>{' '}
      {mapWording(indicator.statement)}
    </span>
  );
}

type BothYearsProps = {
  readonly view: CoachView;
  readonly growth: IndicatorGrowth;
  readonly names: { readonly from: string; readonly to: string };
};

function BothYears({ view, growth, names }: BothYearsProps) {
  return (
    <dl className={styles.twoYears}>
      <dt>{names.from}</dt>
      <dd className={styles.here}>
        <SpreadBar view={view} spread={growth.from} height={16} />
      </dd>
      <dt>{names.to}</dt>
      <dd className={styles.here}>
        <SpreadBar view={view} spread={growth.to} height={16} />
      </dd>
    </dl>
  );
}
