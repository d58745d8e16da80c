import { useSearch } from 'wouter';

import '#i18n/en/find-schools.ts';
import '#i18n/en/groups.ts';
import '#i18n/en/level.ts';
import '#i18n/en/schools.ts';
import { t } from '#i18n/translate.ts';
import { openDeliveriesAddress } from '#platform/addresses.ts';
import { districtAddress } from '#platform/district-addresses.ts';
import {
  schoolsAddress,
  schoolsLookOf,
  SCHOOLS_VIEWS,
  type SchoolsLook,
  type SchoolsView,
} from '#platform/schools-addresses.ts';
import { useSchoolFacts } from '#storage/live-school-facts.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { LookLinks } from '#ui/LookLinks.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { NoRecords } from './NoRecords.tsx';
import { SchoolsScreen } from './SchoolsScreen.tsx';

/** Many schools side by side: what a coach looks at. Nothing of single members, and no ranking. */
export function SchoolsPage() {
  const facts = useSchoolFacts();
  const look = schoolsLookOf(useSearch());
  if (facts === undefined) return <LoadingText />;
  // The made-up school to explore is in no count.
  const isAnythingThere = facts.schools.some(({ isSample }) => !isSample);
  return (
    <div className={parts.page}>
      <PageHeading
        title={t('schools.title')}
        lead={t('schools.lead')}
        actions={
          isAnythingThere && (
            <>
              <LinkButton icon="file" href={openDeliveriesAddress()}>
                {t('schools.open-deliveries')}
              </LinkButton>
              <LinkButton icon="file" href={districtAddress(look)}>
                {t('schools.to-report')}
              </LinkButton>
            </>
          )
        }
      />
      {isAnythingThere ? (
        <>
          <LookLinks label={t('schools.views')} looks={looksOf(look)} />
          <SchoolsScreen facts={facts} look={look} />
        </>
      ) : (
        <NoRecords schools={[]} />
      )}
    </div>
  );
}

function looksOf(look: SchoolsLook) {
  return SCHOOLS_VIEWS.map((view) => ({
    href: schoolsAddress({ ...look, view, words: undefined }),
    label: viewName(view),
    isCurrent: (look.view ?? 'list') === view,
  }));
}

function viewName(view: SchoolsView): string {
  switch (view) {
    case 'list':
      return t('schools.view-list');
    case 'indicator':
      return t('schools.view-indicator');
    case 'roles':
      return t('schools.view-roles');
    case 'needs':
      return t('schools.view-needs');
    case 'growth':
      return t('schools.view-growth');
    case 'years':
      return t('schools.view-years');
    case 'groups':
      return t('schools.view-groups');
  }
}
