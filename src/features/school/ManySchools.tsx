import { useState } from 'react';

import type { School } from '#domain/assessment/school.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { allSchoolsAddress } from '#platform/addresses.ts';
import { useCyclesOfAllSchools } from '#storage/live.ts';
import { useRecordedSchools } from '#storage/live-recorded-schools.ts';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';

import styles from './HomePage.module.css';
import { SchoolRow } from './SchoolRow.tsx';

type ManySchoolsProps = {
  readonly schools: readonly School[];
  readonly maps: readonly IcMap[];
};

const AT_ONCE = 12;

/** A coach's home: how many schools are here, and in full only those that are worked on or were just started here. */
export function ManySchools({ schools, maps }: ManySchoolsProps) {
  const cycles = useCyclesOfAllSchools();
  const [most, setMost] = useState(AT_ONCE);
  const recorded = useRecordedSchools();
  // A school that came as a coach’s file has records, and no year that is worked on; one that was started here has
  // neither at first.
  const worked = new Set(cycles?.map(({ school }) => school));
  const isJustStarted = (id: string) => recorded !== undefined && !recorded.has(id);
  const own = schools.filter(({ id }) => worked.has(id) || isJustStarted(id));
  return (
    <>
      <Card>
        <div className={styles.many}>
          <p>{t('school.many', { count: schools.length })}</p>
          <LinkButton variant="primary" icon="people" href={allSchoolsAddress()}>
            {t('school.side-by-side')}
          </LinkButton>
        </div>
      </Card>
      {own.length > 0 && (
        <>
          <h2>{t('school.worked-on-here')}</h2>
          <ul className={styles.schools}>
            {own.slice(0, most).map((school) => (
              <SchoolRow key={school.id} school={school} maps={maps} />
            ))}
          </ul>
          <ShowMore
            shown={Math.min(most, own.length)}
            of={own.length}
            atOnce={AT_ONCE}
            onMore={() => setMost(most + AT_ONCE)}
          />
        </>
      )}
    </>
  );
}
