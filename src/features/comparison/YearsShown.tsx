import { useLocation } from 'wouter';

import { standingYears, type ComparedYear } from '#domain/comparison/school-years.ts';
import { yearsOnMap } from '#domain/comparison/all-years.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { compareAddress, type CompareLook } from '#platform/compare-addresses.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { SelectField } from '#ui/SelectField.tsx';

import { AboutYears } from './AboutYears.tsx';
import styles from './Compare.module.css';
import type { SchoolInYears } from './years-of-school.ts';

/** Those that the school stands by, on any map; with the interim records too where the look asks for them. */
export function yearsWanted(
  years: readonly ComparedYear[],
  { interim }: CompareLook,
): readonly ComparedYear[] {
  return interim === 'shown'
    ? years.filter(({ standing }) => standing !== 'amended')
    : standingYears(years);
}

/** The same on one map: the one that the look asks for, or else the newest year's. */
export function yearsShown(
  { years }: SchoolInYears,
  look: CompareLook,
): { readonly years: readonly ComparedYear[]; readonly otherMaps: readonly IcMap[] } {
  return yearsOnMap(yearsWanted(years, look), look.map);
}

type YearsShownProps = {
  readonly view: SchoolInYears;
  readonly look: CompareLook;
};

/** Which years are shown: on which map, with the interim records or without; and what to know about them. */
export function YearsShown({ view, look }: YearsShownProps) {
  const { years, otherMaps } = yearsShown(view, look);
  return (
    <>
      <MapOfYears view={view} look={look} />
      <InterimChoice view={view} look={look} />
      <AboutYears view={view} years={years} otherMaps={otherMaps} />
    </>
  );
}

/** A school that has worked on several maps looks at the years of one of them; the choice stands in the address. */
function MapOfYears({ view, look }: YearsShownProps) {
  const [, goTo] = useLocation();
  const { years, otherMaps } = yearsShown(view, look);
  const map = years.at(-1)?.year.map;
  if (map === undefined || otherMaps.length === 0) return null;
  const maps = [map, ...otherMaps].toSorted((a, b) => a.title.localeCompare(b.title));
  return (
    <div className={styles.choice} data-screen-only>
      <SelectField
        label={t('compare.map')}
        value={map.id}
        options={maps.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(id) =>
          goTo(compareAddress(view.school.id, { ...look, map: id }), { replace: true })
        }
      />
    </div>
  );
}

/** Whether records from the middle of a closed year are shown too. */
function InterimChoice({ view: { school, years }, look }: YearsShownProps) {
  const without = standingYears(years).length;
  const count = years.filter(({ standing }) => standing !== 'amended').length - without;
  if (count === 0) return null;
  const isShown = look.interim === 'shown';
  return (
    <div data-screen-only>
      <LinkButton
        size="small"
        href={compareAddress(school.id, { ...look, interim: isShown ? undefined : 'shown' })}
      >
        {isShown ? t('compare.hide-interim', { count }) : t('compare.show-interim', { count })}
      </LinkButton>
    </div>
  );
}
