import { useSearch } from 'wouter';

import '#i18n/en/compare.ts';
import '#i18n/en/level.ts';
import '#i18n/en/year.ts';
import { t } from '#i18n/translate.ts';
import { NoYearHere } from '#saving/NoYearHere.tsx';
import {
  compareAddress,
  compareLookOf,
  COMPARE_VIEWS,
  type CompareLook,
  type CompareView,
} from '#platform/compare-addresses.ts';
import { LookLinks } from '#ui/LookLinks.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { LeftOut } from './LeftOut.tsx';
import { MovedView } from './MovedView.tsx';
import { OverlayView } from './OverlayView.tsx';
import { TooFewYears } from './TooFewYears.tsx';
import { TrendView } from './TrendView.tsx';
import { useSchoolInYears, type SchoolInYears } from './years-of-school.ts';
import { YearsView } from './YearsView.tsx';

/** The years of one school: what moved between two of them, and all of them as a table, pictures, and marks on the map. */
export function ComparePage({ school: id }: { readonly school: string }) {
  const view = useSchoolInYears(id);
  if (view.is !== 'ready') {
    return <NoYearHere view={view} />;
  }
  return <CompareScreen key={id} view={view} />;
}

function CompareScreen({ view }: { readonly view: SchoolInYears }) {
  const { school, years } = view;
  const look = compareLookOf(useSearch());
  return (
    <div className={parts.page}>
      <PageHeading
        title={t('compare.tab', { school: school.name })}
        lead={<bdi>{school.name}</bdi>}
      >
        {t('compare.title')}
      </PageHeading>
      {years.length < 2 ? (
        <TooFewYears view={view} />
      ) : (
        <>
          <LookLinks label={t('compare.views')} looks={looksOf(school.id, look)} />
          <ChosenView view={view} look={look} />
        </>
      )}
      <LeftOut view={view} />
    </div>
  );
}

type ChosenViewProps = {
  readonly view: SchoolInYears;
  readonly look: CompareLook;
};

function ChosenView({ view, look }: ChosenViewProps) {
  switch (look.view ?? 'moved') {
    case 'moved':
      return <MovedView view={view} look={look} />;
    case 'years':
      return <YearsView view={view} look={look} />;
    case 'trend':
      return <TrendView view={view} look={look} />;
    case 'map':
      return <OverlayView view={view} look={look} />;
  }
}

function looksOf(school: string, look: CompareLook) {
  return COMPARE_VIEWS.map((view) => ({
    href: compareAddress(school, { ...look, view }),
    label: viewName(view),
    isCurrent: (look.view ?? 'moved') === view,
  }));
}

function viewName(view: CompareView): string {
  switch (view) {
    case 'moved':
      return t('compare.view-moved');
    case 'years':
      return t('compare.view-years');
    case 'trend':
      return t('compare.view-trend');
    case 'map':
      return t('compare.view-map');
  }
}
