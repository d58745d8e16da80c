import { useState } from 'react';
import { Link } from 'wouter';

import '#i18n/en/invitations.ts';
import type { Member } from '#domain/assessment/member.ts';
import {
  aloneAddress,
  homeAddress,
  teamAddress,
  whoRatesAddress,
  type CycleAddress,
} from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { useTeamYear, type TeamYear } from '#storage/live-year.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { bringsMap, linkFor } from './invite.ts';
import styles from './Invitations.module.css';

/** Where a facilitator gets each member's link. */
export function InvitePage({ school, map, year }: CycleAddress) {
  const view = useTeamYear({ school, map, year });
  if (view.is === 'loading') return <LoadingText />;
  if (view.is === 'ready') return <Invite view={view} />;
  return (
    <div className={parts.section}>
      <PageHeading title={t('invitations.no-year-title')} />
      <p className={parts.words}>{t('invitations.no-year-words')}</p>
      <LinkButton variant="primary" href={homeAddress()}>
        {t('invitations.to-home')}
      </LinkButton>
    </div>
  );
}

function Invite({ view }: { readonly view: TeamYear }) {
  const { school, yearName, members, address, map } = view;
  return (
    <div className={parts.page}>
      <PageHeading
        title={t('invitations.tab', { school: school.name, year: yearName })}
        lead={t('invitations.lead')}
        actions={
          <LinkButton href={aloneAddress(address)} icon="people">
            {t('invitations.to-roster')}
          </LinkButton>
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
              <InviteRow key={member.id} view={view} member={member} />
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
    </div>
  );
}

type InviteRowProps = { readonly view: TeamYear; readonly member: Member };

function InviteRow({ view, member }: InviteRowProps) {
  const [copied, setCopied] = useState<{ readonly link: string; readonly isDone: boolean }>();
  const { name } = member;

  async function copy() {
    const link = linkFor(view, member);
    // Without a secure address there is no clipboard at all.
    const clipboard = 'clipboard' in navigator ? navigator.clipboard : undefined;
    const writing = clipboard?.writeText(link) ?? Promise.reject(new Error('no clipboard'));
    const isDone = await writing.then(
      () => true,
      () => false,
    );
    setCopied({ link, isDone });
  }

  return (
    <li className={styles.row}>
      <bdi className={styles.name}>{name}</bdi>
      <div className={parts.buttons}>
        <Button aria-label={t('invitations.copy-for', { name })} onClick={() => void copy()}>
          {t('invitations.copy')}
        </Button>
        {'share' in navigator && (
          <Button
            aria-label={t('invitations.share-for', { name })}
            // A share that is closed again needs no words.
            onClick={() =>
              void navigator.share({ url: linkFor(view, member) }).catch(() => undefined)
            }
          >
            {t('invitations.share')}
          </Button>
        )}
      </div>
      <div role="status" className={styles.outcome}>
        {copied?.isDone === true && t('invitations.copied', { name })}
        {copied?.isDone === false && (
          <>
            {t('invitations.not-copied')} <span className={styles.link}>{copied.link}</span>
          </>
        )}
      </div>
    </li>
  );
}
