import { useLocation, useSearch } from 'wouter';

import { schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import type { SchoolsInView } from '#domain/schools/school-facts.ts';
import { t } from '#i18n/translate.ts';
import {
  districtAddress,
  districtLookOf,
  type DistrictLook,
} from '#platform/district-addresses.ts';
import { SelectField } from '#ui/SelectField.tsx';

import styles from './District.module.css';
import type { DistrictInView } from './district-source.ts';

type DistrictChoicesProps = {
  readonly view: SchoolsInView;
  readonly shown: DistrictInView;
};

/** Which schools, which map, which years; the choice stands in the address. */
export function DistrictChoices({ view, shown: { source, maps } }: DistrictChoicesProps) {
  const [, goTo] = useLocation();
  const look = districtLookOf(useSearch());
  const choose = (next: DistrictLook) =>
    goTo(districtAddress({ ...look, ...next }), { replace: true });
  const { on, year, since } = source;
  const option = (one: number) => ({ value: schoolYearSlug(one), label: schoolYearName(one) });
  const newestFirst = on.schoolYears.toReversed();
  return (
    <div className={styles.choices}>
      {view.groups.length > 0 && (
        <SelectField
          label={t('district.group')}
          value={view.groups.find(({ id }) => id === look.group)?.id ?? ''}
          options={[
            { value: '', label: t('district.all-schools') },
            ...view.groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(group) => choose({ group: group === '' ? undefined : group })}
        />
      )}
      {maps.length > 1 && (
        <SelectField
          label={t('district.map')}
          value={on.map.id}
          options={maps.map(({ map }) => ({ value: map.id, label: map.title }))}
          onChange={(map) => choose({ map })}
        />
      )}
      <SelectField
        label={t('district.year')}
        value={schoolYearSlug(year)}
        options={newestFirst.map(option)}
        onChange={(chosen) => choose({ year: chosen })}
      />
      <SelectField
        label={t('district.since')}
        value={schoolYearSlug(since)}
        options={newestFirst.filter((one) => one < year || one === since).map(option)}
        onChange={(chosen) => choose({ since: chosen })}
      />
    </div>
  );
}
