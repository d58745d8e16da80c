import type { ReactNode } from 'react';
import { useLocation } from 'wouter';

import { schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import { t } from '#i18n/translate.ts';
import { schoolsAddress, type SchoolsLook } from '#platform/schools-addresses.ts';
import { SelectField } from '#ui/SelectField.tsx';

import type { CoachView } from './coach-view.ts';
import styles from './Schools.module.css';

type SchoolsFilterProps = {
  readonly view: CoachView;
  readonly look: SchoolsLook;
  /** What else a view lets people choose. */
  readonly children?: ReactNode;
};

/** Which schools, which year and which map are looked at; all of it stands in the address. */
export function SchoolsFilter({ view, look, children }: SchoolsFilterProps) {
  const [, navigate] = useLocation();
  const { maps, facts, all, schoolYear } = view;
  const goTo = (next: SchoolsLook) =>
    navigate(schoolsAddress({ ...look, ...next }), { replace: true });
  const years = all.schoolYears.toReversed();
  const asked = (value: string) => (value === '' ? undefined : value);
  return (
    <div className={styles.fields} data-screen-only>
      {look.view !== 'years' && (
        <SelectField
          label={t('schools.year')}
          value={schoolYearSlug(schoolYear)}
          options={years.map((year) => ({
            value: schoolYearSlug(year),
            label: schoolYearName(year),
          }))}
          onChange={(year) => goTo({ year })}
        />
      )}
      {(look.view ?? 'list') === 'list' && <SinceField view={view} goTo={goTo} />}
      {facts.groups.length > 0 && (
        <SelectField
          label={t('schools.group')}
          value={facts.groups.some(({ id }) => id === look.group) ? (look.group ?? '') : ''}
          options={[
            { value: '', label: t('schools.all-schools') },
            ...facts.groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(group) => goTo({ group: asked(group) })}
        />
      )}
      {maps.length > 1 && (
        <SelectField
          label={t('schools.map')}
          value={all.map.id}
          options={maps.map(({ map, schools }) => ({
            value: map.id,
            label: t('schools.map-of', { map: map.title, count: schools }),
          }))}
          onChange={(map) => goTo({ map, at: undefined, year: undefined, since: undefined })}
        />
      )}
      {children}
    </div>
  );
}

type SinceFieldProps = {
  readonly view: CoachView;
  readonly goTo: (next: SchoolsLook) => void;
};

function SinceField({ view: { all, schoolYear, since }, goTo }: SinceFieldProps) {
  const earlier = all.schoolYears.filter((year) => year < schoolYear).toReversed();
  if (earlier.length === 0) return null;
  return (
    <SelectField
      label={t('schools.since')}
      value={since === undefined ? '' : schoolYearSlug(since)}
      options={[
        { value: '', label: t('schools.since-nearest') },
        ...earlier.map((year) => ({ value: schoolYearSlug(year), label: schoolYearName(year) })),
      ]}
      onChange={(year) => goTo({ since: year === '' ? undefined : year })}
    />
  );
}
