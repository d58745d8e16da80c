import { Link, useLocation } from 'wouter';

import '#i18n/en/school.ts';
import '#i18n/en/evidence.ts';
import '#i18n/en/level.ts';
import '#i18n/en/snapshots.ts';
import type { School } from '#domain/assessment/school.ts';
import { t } from '#i18n/translate.ts';
import { editSchoolAddress, homeAddress } from '#platform/addresses.ts';
import { historyLookAddress } from '#platform/history-addresses.ts';
import { saveFileAddress } from '#platform/file-addresses.ts';
import { RemoveSchool } from '#saving/RemoveSchool.tsx';
import { ToChange } from '#saving/ToChange.tsx';
import { useIcMaps } from '#storage/ic-maps.ts';
import { useCycles, useMembers, useSchool } from '#storage/live.ts';
import { useSnapshots } from '#storage/live-snapshots.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import { CopyAge } from './CopyAge.tsx';
import { NoSuchSchool } from './NoSuchSchool.tsx';
import { RecordedBeside } from './RecordedBeside.tsx';
import { RemoveSample } from './RemoveSample.tsx';
import { SampleBadge } from './SampleBadge.tsx';
import { placeInWords } from './school-words.ts';
import { SchoolAtAGlances } from './SchoolAtAGlances.tsx';
import { SchoolEvidence } from './SchoolEvidence.tsx';
import { SchoolFacts } from './SchoolFacts.tsx';
import styles from './SchoolPage.module.css';
import pages from './SchoolPages.module.css';
import { SchoolTeam } from './SchoolTeam.tsx';
import { SchoolYears } from './SchoolYears.tsx';

/** One school: where its year stands, what to do next, its years and records, and who it is. */
export function SchoolPage({ school: id }: { readonly school: string }) {
  const school = useSchool(id);
  if (school === undefined) return <LoadingText />;
  if (school === null) return <NoSuchSchool />;
  return <KnownSchool key={id} school={school} />;
}

function KnownSchool({ school }: { readonly school: School }) {
  const [, navigate] = useLocation();
  const members = useMembers(school.id);
  const cycles = useCycles(school.id);
  const snapshots = useSnapshots(school.id);
  const maps = useIcMaps();
  const isRead = members && cycles && snapshots && maps;
  if (!isRead) return <LoadingText />;
  return (
    <div className={pages.page}>
      <SchoolHeading school={school} />
      {school.sample !== true && <CopyAge />}
      <div className={styles.columns}>
        <div className={styles.main}>
          <RecordedBeside chain={snapshots.chain} cycles={cycles} />
          <SchoolYears school={school.id} cycles={cycles} maps={maps} chain={snapshots.chain} />
          <SchoolAtAGlances school={school.id} snapshots={snapshots} />
          <p className={styles.muted}>
            <Link href={historyLookAddress(school.id)}>{t('school.history')}</Link>
          </p>
        </div>
        <div className={styles.side}>
          <SchoolEvidence school={school.id} />
          <SchoolTeam school={school.id} members={members} />
          <SchoolFacts school={school} />
          {school.sample !== true && (
            <div className={styles.remove}>
              <ToChange>
                <RemoveSchool school={school} onRemoved={() => navigate(homeAddress())} />
              </ToChange>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function SchoolHeading({ school }: { readonly school: School }) {
  const isSample = school.sample === true;
  return (
    <>
      <PageHeading
        title={school.name}
        lead={placeInWords(school) || undefined}
        actions={
          <>
            <ToChange>
              <LinkButton href={editSchoolAddress(school.id)} icon="edit">
                {t('school.edit')}
              </LinkButton>
            </ToChange>
            <LinkButton href={saveFileAddress({ school: school.id })} icon="share">
              {t('school.to-save-file')}
            </LinkButton>
          </>
        }
      >
        <bdi>{school.name}</bdi> {isSample && <SampleBadge />}
      </PageHeading>
      {isSample && (
        <Notice
          tone="info"
          title={t('school.sample-notice')}
          actions={<RemoveSample school={school} />}
        >
          {t('school.sample-words')}
        </Notice>
      )}
    </>
  );
}
