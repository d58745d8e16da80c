import { useMemo } from 'react';
import { useSearch } from 'wouter';

import '#i18n/en/board.ts';
import '#i18n/en/compare.ts';
import '#i18n/en/district.ts';
import '#i18n/en/level.ts';
import '#i18n/en/report.ts';
import '#i18n/en/year.ts';
import { t } from '#i18n/translate.ts';
import { openDeliveriesAddress } from '#platform/addresses.ts';
import { districtLookOf } from '#platform/district-addresses.ts';
import { useSchoolFacts } from '#storage/live-school-facts.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { districtInView } from './district-source.ts';
import { DistrictScreen } from './DistrictScreen.tsx';

/** A report over many schools: on screen as on paper, as a PDF, in print, and as a table. */
export function DistrictPage() {
  const view = useSchoolFacts();
  const query = useSearch();
  const shown = useMemo(
    () => (view === undefined ? undefined : districtInView(view, districtLookOf(query))),
    [view, query],
  );
  if (view === undefined) return <LoadingText text={t('app.opening')} />;
  if (shown !== undefined) return <DistrictScreen view={view} shown={shown} />;
  return (
    <div className={parts.page}>
      <PageHeading title={t('district.tab')}>{t('district.page-title')}</PageHeading>
      <EmptyState
        title={t('district.none-title')}
        action={
          <LinkButton variant="primary" href={openDeliveriesAddress()}>
            {t('district.to-open')}
          </LinkButton>
        }
      >
        <p>{t('district.none-words')}</p>
      </EmptyState>
    </div>
  );
}
