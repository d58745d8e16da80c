import { Suspense } from 'react';
import { useLocation } from 'wouter';

import '#i18n/en/school.ts';
import '#i18n/en/invited.ts';
import '#i18n/en/level.ts';
import type { School } from '#domain/assessment/school.ts';
import { t } from '#i18n/translate.ts';
import {
  libraryAddress,
  newSchoolAddress,
  openInvitationAddress,
  allSchoolsAddress,
} from '#platform/addresses.ts';
import { openFileAddress } from '#platform/file-addresses.ts';
import { handFile } from '#platform/handed-file.ts';
import { useDroppedFile } from '#saving/use-dropped-file.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { OwnWorkList } from '#saving/OwnWorkList.tsx';
import { useIcMaps } from '#storage/ic-maps.ts';
import { useSchools } from '#storage/live.ts';
import { useOwnWork, type OwnWork } from '#storage/live-invited.ts';
import { lazyAside } from '#ui/lazy-aside.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './HomePage.module.css';
import { ManySchools } from './ManySchools.tsx';
import { SampleOffer } from './SampleOffer.tsx';
import pages from './SchoolPages.module.css';
import { SchoolRow } from './SchoolRow.tsx';
import { Welcome } from './Welcome.tsx';

const CopyAge = lazyAside(() => import('./CopyAge.tsx').then((m) => m.CopyAge));

/** Where the app opens: what it is, or the schools of this device. */
export function HomePage() {
  const schools = useSchools();
  const work = useOwnWork();
  const [, goTo] = useLocation();
  useDroppedFile((file) => {
    handFile(file);
    goTo(openFileAddress());
  });
  if (schools === undefined || work === undefined) return <LoadingText />;
  if (schools.length === 0) return <Welcome />;
  const invitedTo = new Set(work.map(({ address }) => address.school));
  const others = schools.filter(({ id }) => !invitedTo.has(id));
  return others.length === 0 ? (
    <InvitedHome work={work} />
  ) : (
    <Schools schools={others} work={work} />
  );
}

/** A device that was only invited: the member's own work first, and everything else small. */
function InvitedHome({ work }: { readonly work: readonly OwnWork[] }) {
  return (
    <div className={pages.page}>
      <PageHeading title={t('invited.title')} lead={t('invited.lead')} />
      <OwnWorkList work={work} />
      <div className={pages.buttons}>
        <LinkButton href={openInvitationAddress()} variant="quiet">
          {t('school.open-invitation')}
        </LinkButton>
        <LinkButton href={openFileAddress()} variant="quiet" icon="file">
          {t('school.open-file')}
        </LinkButton>
        <LinkButton href={newSchoolAddress()} variant="quiet" icon="plus">
          {t('school.start')}
        </LinkButton>
      </div>
    </div>
  );
}

type SchoolsProps = {
  readonly schools: readonly School[];
  /** What members were invited to rate here, in schools that are not this device's own. */
  readonly work: readonly OwnWork[];
};

function Schools({ schools, work }: SchoolsProps) {
  const maps = useIcMaps();
  const hasSample = schools.some((school) => school.sample === true);
  const isSampleOnly = schools.every((school) => school.sample === true);
  if (maps === undefined) return <LoadingText />;
  return (
    <div className={pages.page}>
      <PageHeading
        title={t('school.schools')}
        actions={
          <ToChange>
            <LinkButton
              href={newSchoolAddress()}
              variant={isSampleOnly ? 'primary' : 'secondary'}
              icon="plus"
            >
              {t(isSampleOnly ? 'school.start' : 'school.start-another')}
            </LinkButton>
          </ToChange>
        }
      />
      {work.length > 0 && <OwnWorkList work={work} />}
      {!isSampleOnly && (
        <Suspense>
          <CopyAge />
        </Suspense>
      )}
      {schools.length > MOST_ROWS ? (
        <ManySchools schools={schools} maps={maps} />
      ) : (
        <ul className={styles.schools}>
          {ownFirst(schools).map((school) => (
            <SchoolRow key={school.id} school={school} maps={maps} />
          ))}
        </ul>
      )}
      <div className={pages.buttons}>
        {schools.length <= MOST_ROWS && schools.filter(isOwn).length > 1 && (
          <LinkButton href={allSchoolsAddress()} variant="quiet" icon="people">
            {t('school.side-by-side')}
          </LinkButton>
        )}
        <LinkButton href={libraryAddress()} variant="quiet" icon="book">
          {t('school.read-map')}
        </LinkButton>
        <ToChange>
          <LinkButton href={openFileAddress()} variant="quiet" icon="file">
            {t('school.open-file')}
          </LinkButton>
          <LinkButton href={openInvitationAddress()} variant="quiet">
            {t('school.open-invitation')}
          </LinkButton>
          {!hasSample && <SampleOffer variant="quiet" />}
        </ToChange>
      </div>
    </div>
  );
}

/** Each row reads its school; a coach’s home names how many there are instead. */
const MOST_ROWS = 12;

function isOwn({ sample }: School): boolean {
  return sample !== true;
}

function ownFirst(schools: readonly School[]): readonly School[] {
  return schools.toSorted((a, b) => Number(a.sample ?? false) - Number(b.sample ?? false));
}
