import { groupsWithNobody, type Member } from '#domain/assessment/member.ts';
import { t } from '#i18n/translate.ts';
import { teamAddress } from '#platform/addresses.ts';
import { Card } from '#ui/Card.tsx';
import { Icon } from '#ui/icons/Icon.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';

import styles from './SchoolPage.module.css';
import { ALL_GROUPS, groupName, nobodyInWords } from '#map-view/stakeholder-groups.ts';

type SchoolTeamProps = {
  readonly school: string;
  readonly members: readonly Member[];
};

/** Who is on the team, by stakeholder group, and for whom nobody speaks. */
export function SchoolTeam({ school, members }: SchoolTeamProps) {
  const missing = groupsWithNobody(members);
  return (
    <Card as="section" labelledBy="school-team">
      <div className={styles.section}>
        <div className={styles.sectionHead}>
          <h2 id="school-team">{t('school.team-heading')}</h2>
          <LinkButton href={teamAddress(school)} size="small">
            {t('school.team-open')}
          </LinkButton>
        </div>
        {members.length === 0 && <p className={styles.muted}>{t('school.team-nobody')}</p>}
        <dl className={styles.facts}>
          {ALL_GROUPS.map((group) => ({
            group,
            inGroup: members.filter((member) => member.group === group),
          }))
            .filter(({ inGroup }) => inGroup.length > 0)
            .map(({ group, inGroup }) => (
              <div key={group}>
                <dt>{groupName(group)}</dt>
                {inGroup.map((member) => (
                  <dd key={member.id}>
                    <bdi>{member.name}</bdi>
                  </dd>
                ))}
              </div>
            ))}
        </dl>
        {members.length > 0 && missing.length > 0 && (
          <ul className={styles.missing}>
            {missing.map((group) => (
              <li key={group}>
                <Icon name="warning" />
                {nobodyInWords(group)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
