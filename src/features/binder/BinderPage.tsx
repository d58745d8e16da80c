import { useEffect } from 'react';
import { useSearch } from 'wouter';

import '#i18n/en/binder.ts';
import '#i18n/en/level.ts';
import '#i18n/en/report.ts';
import type { School } from '#domain/assessment/school.ts';
import { t } from '#i18n/translate.ts';
import { homeAddress, libraryAddress, newYearAddress } from '#platform/addresses.ts';
import { recordAskedFor } from '#platform/binder-addresses.ts';
import { systemClock } from '#platform/clock.ts';
import { clearTemporaryFiles } from '#platform/temporary-files.ts';
import { useIcMaps } from '#storage/ic-maps.ts';
import { useCrosswalks } from '#storage/live-crosswalks.ts';
import { useEvidence } from '#storage/live-evidence.ts';
import { useSnapshots } from '#storage/live-snapshots.ts';
import { useCycles, useSchool } from '#storage/live.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { binderBases } from './binder-bases.ts';
import { BinderScreen } from './BinderScreen.tsx';

/** Where a school’s binder of evidence is made: options left, what will be in it right. */
export function BinderPage({ school: id }: { readonly school: string }) {
  const school = useSchool(id);
  if (school === undefined) return <LoadingText />;
  if (school === null) return <Nothing what="no-school" address={homeAddress()} way="to-home" />;
  return <BinderOfSchool key={id} school={school} />;
}

function BinderOfSchool({ school }: { readonly school: School }) {
  const cycles = useCycles(school.id);
  const maps = useIcMaps();
  const snapshots = useSnapshots(school.id);
  const pieces = useEvidence(school.id);
  const crosswalks = useCrosswalks(school.id);
  const asked = recordAskedFor(useSearch());

  useEffect(() => void clearTemporaryFiles(systemClock()), []);

  if (!cycles || !maps || !snapshots || !pieces || !crosswalks) return <LoadingText />;
  const bases = binderBases(cycles, maps, snapshots.chain);
  const [first] = bases;
  if (first === undefined) {
    return cycles.length === 0 ? (
      <Nothing what="no-year" address={newYearAddress(school.id)} way="to-start-year" />
    ) : (
      <Nothing what="no-map" address={libraryAddress()} way="to-library" />
    );
  }
  const initial = bases.find(({ id }) => id === asked) ?? first;
  return (
    <BinderScreen
      school={school}
      bases={bases}
      initial={initial}
      pieces={pieces}
      crosswalks={crosswalks}
    />
  );
}

type NothingProps = {
  readonly what: 'no-school' | 'no-year' | 'no-map';
  readonly address: string;
  readonly way: 'to-home' | 'to-start-year' | 'to-library';
};

function Nothing({ what, address, way }: NothingProps) {
  const title = what === 'no-map' ? t('binder.title') : t(`binder.${what}-title`);
  return (
    <div className={parts.page}>
      <PageHeading title={title} lead={t(`binder.${what}-words`)} />
      <div>
        <LinkButton href={address} variant="primary">
          {t(`binder.${way}`)}
        </LinkButton>
      </div>
    </div>
  );
}
