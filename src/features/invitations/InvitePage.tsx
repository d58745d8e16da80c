import { useState } from 'react';
import { Link } from 'wouter';

import '#i18n/en/invitations.ts';
import {
  aloneAddress,
  paperAddress,
  teamAddress,
  whoRatesAddress,
  type CycleAddress,
} from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { NoYearHere } from '#saving/NoYearHere.tsx';
import { useTeamYear, type TeamYear } from '#storage/live-year.ts';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { bringsMap } from './invite.ts';
import styles from './Invitations.module.css';
import { InviteQr } from './InviteQr.tsx';
import { InviteRow } from './InviteRow.tsx';

/** Where a facilitator gets each member's invitation: as a QR code, a link or a file. */
export function InvitePage({ school, map, year }: CycleAddress) {
  const view = useTeamYear({ school, map, year });
  if (view.is === 'ready') return <Invite view={view} />;
  return <NoYearHere view={view} />;
}

function Invite({ view }: { readonly view: TeamYear }) {
  const { school, yearName, members, address, map } = view;
  const [shown, show] = useState<string>();
  const held = members.find(({ id }) => id === shown);
  return (
    <div className={parts.page}>
      <PageHeading
        title={t('invitations.tab', { school: school.name, year: yearName })}
        lead={t('invitations.lead')}
        actions={
          <>
            <LinkButton href={paperAddress(address)} icon="print">
              {t('invitations.to-paper')}
            </LinkButton>
            <LinkButton href={aloneAddress(address)} icon="people">
              {t('invitations.to-roster')}
            </LinkButton>
          </>
        }
      >
        {t('invitations.title')}
      </PageHeading>
      {bringsMap(map) && <Notice tone="info">{t('invitations.too-long')}</Notice>}
      {members.length === 0 ? (
        <div className={parts.section}>
          <p>{t('invitations.nobody')}</p>
          <LinkButton variant="primary" href={teamAddress(school.id)}>
            {t('invitations.to-team')}
          </LinkButton>
        </div>
      ) : (
        <Card padding="none">
          <ul className={styles.rows}>
            {members.map((member) => (
              <InviteRow
                key={member.id}
                view={view}
                member={member}
                onShowQr={() => show(member.id)}
              />
            ))}
          </ul>
        </Card>
      )}
      <p className={parts.muted}>{t('invitations.privacy')}</p>
      {map.roles.length > 1 && (
        <p className={parts.words}>
          {t('invitations.who-rates-words')}{' '}
          <Link href={whoRatesAddress(address)}>{t('invitations.who-rates')}</Link>
        </p>
      )}
      {held !== undefined && (
        <InviteQr view={view} member={held} onGoTo={show} onClose={() => show(undefined)} />
      )}
    </div>
  );
}
