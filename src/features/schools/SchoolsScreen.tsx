import { useMemo } from 'react';

import type { SchoolsInView } from '#domain/schools/school-facts.ts';
import type { SchoolsLook } from '#platform/schools-addresses.ts';

import { useCoachView, type CoachView } from './coach-view.ts';
import { GroupsView } from './GroupsView.tsx';
import { GrowthView } from './GrowthView.tsx';
import { IndicatorView } from './IndicatorView.tsx';
import { ListView } from './ListView.tsx';
import { NeedsView } from './NeedsView.tsx';
import { NoRecords } from './NoRecords.tsx';
import { RolesView } from './RolesView.tsx';
import { YearsView } from './YearsView.tsx';

type SchoolsScreenProps = {
  readonly facts: SchoolsInView;
  readonly look: SchoolsLook;
};

/** The schools as the address asks for them. */
export function SchoolsScreen({ facts, look }: SchoolsScreenProps) {
  const schools = useMemo(() => facts.schools.filter(({ isSample }) => !isSample), [facts]);
  const view = useCoachView(facts, schools, look);
  if (look.view === 'groups') return <GroupsView facts={facts} schools={schools} />;
  if (view === undefined) return <NoRecords schools={schools} />;
  return <ChosenView view={view} look={look} />;
}

type ViewProps = {
  readonly view: CoachView;
  readonly look: SchoolsLook;
};

function ChosenView({ view, look }: ViewProps) {
  switch (look.view ?? 'list') {
    case 'list':
      return <ListView view={view} look={look} />;
    case 'indicator':
      return <IndicatorView view={view} look={look} />;
    case 'roles':
      return <RolesView view={view} look={look} />;
    case 'needs':
      return <NeedsView key={`${view.all.map.id} ${look.group ?? ''}`} view={view} look={look} />;
    case 'growth':
      return <GrowthView view={view} look={look} />;
    case 'years':
      return <YearsView view={view} look={look} />;
    case 'groups':
      return null;
  }
}
