import '#i18n/en/asking.ts';
import '#i18n/en/school.ts';
import { meetingState } from '#domain/assessment/meeting-state.ts';
import { indicatorsByRole } from '#domain/assessment/asked.ts';
import { t } from '#i18n/translate.ts';
import { NoYearHere } from '#saving/NoYearHere.tsx';
import { ALL_GROUPS } from '#map-view/stakeholder-groups.ts';
import { aloneAddress, teamAddress, type CycleAddress } from '#platform/addresses.ts';
import { useTeamYear, type TeamYear } from '#storage/live-year.ts';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import { GroupRates } from './GroupRates.tsx';
import styles from './WhoRatesPage.module.css';

/** Where a facilitator chooses which roles' indicators each stakeholder group rates. */
export function WhoRatesPage({ school, map, year }: CycleAddress) {
  const view = useTeamYear({ school, map, year });
  if (view.is !== 'ready') {
    return <NoYearHere view={view} />;
  }
  return (
    <div className={styles.page}>
      <PageHeading
        title={t('asking.tab', { school: view.school.name, year: view.yearName })}
        lead={t('asking.lead')}
        actions={
          <LinkButton href={aloneAddress(view.address)} icon="people">
            {t('asking.to-roster')}
          </LinkButton>
        }
      >
        {t('asking.title')}
      </PageHeading>
      <Groups view={view} />
    </div>
  );
}

function Groups({ view }: { readonly view: TeamYear }) {
  const { school, cycle, map, members, records } = view;
  if (indicatorsByRole(map).size === 0) return <p>{t('asking.no-roles')}</p>;
  if (members.length === 0) {
    return (
      <div className={styles.nobody}>
        <p className={styles.words}>{t('asking.nobody')}</p>
        <LinkButton variant="primary" href={teamAddress(school.id)}>
          {t('asking.to-team')}
        </LinkButton>
      </div>
    );
  }
  const { askedRoles } = meetingState(records);
  return (
    <>
      <Card padding="none">
        {ALL_GROUPS.filter((group) => members.some((member) => member.group === group)).map(
          (group) => (
            <GroupRates
              key={group}
              cycle={cycle}
              map={map}
              group={group}
              names={members.filter((one) => one.group === group).map(({ name }) => name)}
              stored={askedRoles.get(group)}
            />
          ),
        )}
      </Card>
      <p className={styles.words}>{t('asking.any-time')}</p>
    </>
  );
}
