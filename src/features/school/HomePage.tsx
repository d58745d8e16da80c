import '#i18n/en/school.ts';
import '#i18n/en/level.ts';
import type { School } from '#domain/assessment/school.ts';
import { t } from '#i18n/translate.ts';
import { libraryAddress, newSchoolAddress } from '#platform/addresses.ts';
import { useIcMaps } from '#storage/ic-maps.ts';
import { useSchools } from '#storage/live.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './HomePage.module.css';
import { SampleOffer } from './SampleOffer.tsx';
import pages from './SchoolPages.module.css';
import { SchoolRow } from './SchoolRow.tsx';
import { Welcome } from './Welcome.tsx';

/** Where the app opens: what it is, or the schools of this device. */
export function HomePage() {
  const schools = useSchools();
  if (schools === undefined) return <LoadingText />;
  return schools.length === 0 ? <Welcome /> : <Schools schools={schools} />;
}

function Schools({ schools }: { readonly schools: readonly School[] }) {
  const maps = useIcMaps();
  const hasSample = schools.some((school) => school.sample === true);
  const isSampleOnly = schools.every((school) => school.sample === true);
  if (maps === undefined) return <LoadingText />;
  return (
    <div className={pages.page}>
      <PageHeading
        title={t('school.schools')}
        actions={
          <LinkButton
            href={newSchoolAddress()}
            variant={isSampleOnly ? 'primary' : 'secondary'}
            icon="plus"
          >
            {t(isSampleOnly ? 'school.start' : 'school.start-another')}
          </LinkButton>
        }
      />
      <ul className={styles.schools}>
        {ownFirst(schools).map((school) => (
          <SchoolRow key={school.id} school={school} maps={maps} />
        ))}
      </ul>
      <div className={pages.buttons}>
        <LinkButton href={libraryAddress()} variant="quiet" icon="book">
          {t('school.read-map')}
        </LinkButton>
        {!hasSample && <SampleOffer variant="quiet" />}
      </div>
    </div>
  );
}

function ownFirst(schools: readonly School[]): readonly School[] {
  return schools.toSorted((a, b) => Number(a.sample ?? false) - Number(b.sample ?? false));
}
