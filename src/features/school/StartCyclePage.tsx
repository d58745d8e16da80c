import '#i18n/en/school.ts';
import type { Cycle } from '#domain/assessment/cycle.ts';
import type { School } from '#domain/assessment/school.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { useIcMaps } from '#storage/ic-maps.ts';
import { useCycles, useSchool } from '#storage/live.ts';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import { NoSuchSchool } from './NoSuchSchool.tsx';
import pages from './SchoolPages.module.css';
import { StartCycleForm } from './StartCycleForm.tsx';
import { StartSteps } from './StartSteps.tsx';

/** Starts a school year: which one, and on which IC map. */
export function StartCyclePage({ school: id }: { readonly school: string }) {
  const school = useSchool(id);
  const cycles = useCycles(id);
  const maps = useIcMaps();
  if (school === undefined || cycles === undefined || maps === undefined) return <LoadingText />;
  if (school === null) return <NoSuchSchool />;
  return <StartCycle key={id} school={school} cycles={cycles} maps={maps} />;
}

type StartCycleProps = {
  readonly school: School;
  readonly cycles: readonly Cycle[];
  readonly maps: readonly IcMap[];
};

function StartCycle({ school, cycles, maps }: StartCycleProps) {
  return (
    <div className={pages.page}>
      <PageHeading
        title={t('school.year-title', { name: school.name })}
        lead={t('school.year-lead')}
      >
        {t('school.year-heading')}
      </PageHeading>
      {cycles.length === 0 && <StartSteps step="year" />}
      <StartCycleForm school={school.id} cycles={cycles} maps={maps} />
    </div>
  );
}
