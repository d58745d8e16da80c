import { Link } from 'wouter';

import { parseSchoolYearSlug, schoolYearName } from '#domain/assessment/school-year.ts';
import { matrixAddress, schoolAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { useSchool } from '#storage/live.ts';

import styles from './PlaceCrumbs.module.css';

type PlaceCrumbsProps = {
  readonly school: string;
  readonly map: string | undefined;
  readonly year: string | undefined;
};

/** The school and the year that the page is about, as the ways back to them. */
export function PlaceCrumbs({ school, map, year }: PlaceCrumbsProps) {
  const found = useSchool(school);
  if (found === undefined || found === null) return null;
  const schoolYear = year === undefined ? undefined : parseSchoolYearSlug(year);
  return (
    <nav aria-label={t('app.where-you-are')}>
      <ol className={styles.crumbs}>
        <li className={styles.school}>
          <Link href={schoolAddress(school)} title={found.name}>
            <bdi>{found.name}</bdi>
          </Link>
        </li>
        {map !== undefined && year !== undefined && schoolYear !== undefined && (
          <li className={styles.year}>
            <Link href={matrixAddress({ school, map, year })}>{schoolYearName(schoolYear)}</Link>
          </li>
        )}
      </ol>
    </nav>
  );
}
