import '#i18n/en/paper.ts';
import { t } from '#i18n/translate.ts';
import { NoYearHere } from '#saving/NoYearHere.tsx';
import { aloneAddress, teamAddress, type CycleAddress } from '#platform/addresses.ts';
import { useTeamYear } from '#storage/live-year.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { PrintSheets } from './PrintSheets.tsx';
import { SheetRoster } from './SheetRoster.tsx';

/** Where a facilitator prints blank rating sheets and types in those that come back. */
export function PaperPage({ school, map, year }: CycleAddress) {
  const view = useTeamYear({ school, map, year });
  if (view.is !== 'ready') {
    return <NoYearHere view={view} />;
  }
  return (
    <div className={parts.page}>
      <PageHeading
        title={t('paper.tab', { school: view.school.name, year: view.yearName })}
        lead={t('paper.lead')}
        actions={
          <LinkButton href={aloneAddress(view.address)} icon="people">
            {t('paper.to-roster')}
          </LinkButton>
        }
      >
        {t('paper.title')}
      </PageHeading>
      {view.members.length === 0 && (
        <Notice
          tone="info"
          actions={<LinkButton href={teamAddress(view.school.id)}>{t('paper.to-team')}</LinkButton>}
        >
          {t('paper.no-team')}
        </Notice>
      )}
      <PrintSheets view={view} />
      {view.members.length > 0 && <SheetRoster view={view} />}
    </div>
  );
}
