import { useEffect } from 'react';
import { useSearch } from 'wouter';

import '#i18n/en/contents.ts';
import '#i18n/en/export.ts';
import '#i18n/en/files.ts';
import { t } from '#i18n/translate.ts';
import { homeAddress } from '#platform/addresses.ts';
import { systemClock } from '#platform/clock.ts';
import { fileAskedFor } from '#platform/file-addresses.ts';
import { clearTemporaryFiles } from '#platform/temporary-files.ts';
import { useIcMaps } from '#storage/ic-maps.ts';
import { useCyclesOfAllSchools, useSchools } from '#storage/live.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { ExportScreen } from './ExportScreen.tsx';

/** Where a file to keep or to hand on is made: whom it is for left, what will be in it right. */
export function ExportPage() {
  const schools = useSchools();
  const cycles = useCyclesOfAllSchools();
  const maps = useIcMaps();
  const asked = fileAskedFor(useSearch());

  useEffect(() => void clearTemporaryFiles(systemClock()), []);

  if (!schools || !cycles || !maps) return <LoadingText />;
  const school = schools.find(({ id }) => id === asked.school) ?? schools[0];
  if (school === undefined) {
    return (
      <div className={parts.section}>
        <PageHeading title={t('export.no-school-title')} lead={t('export.no-school-words')} />
        <LinkButton href={homeAddress()} variant="primary">
          {t('export.to-home')}
        </LinkButton>
      </div>
    );
  }
  const cycle = cycles.find(({ id }) => id === asked.cycle && asked.school === school.id)?.id;
  return (
    <ExportScreen
      key={`${school.id} ${cycle ?? ''}`}
      schools={schools}
      cycles={cycles}
      maps={maps}
      initial={{
        purpose: 'colleague',
        school: school.id,
        cycle,
        withNames: true,
        withEvidence: false,
        passphrase: '',
      }}
    />
  );
}
