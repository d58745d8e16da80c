import { Link } from 'wouter';

import type { SchoolFacts } from '#domain/schools/school-facts.ts';
import { t } from '#i18n/translate.ts';
import { schoolAddress } from '#platform/addresses.ts';

import { placeOf } from './place-of.ts';
import styles from './Schools.module.css';

type SchoolNameProps = {
  readonly school: SchoolFacts;
  /** Another school has the same name: the beginning of the id tells them apart where the place doesn't. */
  readonly isNamesake: boolean;
};

/** A school as a link to it, with its place. */
export function SchoolName({ school, isNamesake }: SchoolNameProps) {
  const place = placeOf(school);
  return (
    <>
      <Link href={schoolAddress(school.id)} className={styles.schoolLink}>
        <bdi>{school.name}</bdi>
      </Link>
      {(place !== '' || isNamesake) && (
        <span className={styles.place}>
          {' '}
          {place}
          {isNamesake && (
            <>
              {place !== '' && ' · '}
              {t('schools.id', { id: school.id.slice(0, 6) })}
            </>
          )}
        </span>
      )}
    </>
  );
}
