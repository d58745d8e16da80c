import { useEffect } from 'react';
import { Link } from 'wouter';

import '#i18n/en/alone.ts';
import { askedOfMembers } from '#domain/assessment/asked.ts';
import type { HandInState } from '#domain/assessment/hand-in.ts';
import { handInState } from '#domain/assessment/member-ratings.ts';
import {
  handInsAddress,
  inviteAddress,
  ownRatingsAddress,
  paperAddress,
  teamAddress,
  whoRatesAddress,
  type CycleAddress,
} from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { NoYearHere } from '#saving/NoYearHere.tsx';
import { useTeamYear, type TeamYear } from '#storage/live-year.ts';
import { Card } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Icon } from '#ui/icons/Icon.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Alone.module.css';
import { closeAll, pinOwner, usePins } from './pins.ts';

/** Where a member picks themself on a shared device, and everybody sees who is done. */
export function AlonePage({ school, map, year }: CycleAddress) {
  const view = useTeamYear({ school, map, year });
  useEffect(closeAll, []);
  if (view.is !== 'ready') {
    return <NoYearHere view={view} />;
  }
  const { members, school: here, yearName } = view;
  return (
    <div className={parts.page}>
      <PageHeading
        title={t('alone.tab', { school: here.name, year: yearName })}
        lead={t('alone.lead')}
      >
        {t('alone.title')}
      </PageHeading>
      {members.length === 0 ? (
        <EmptyState
          title={t('alone.nobody-title')}
          action={
            <LinkButton variant="primary" href={teamAddress(here.id)}>
              {t('alone.to-team')}
            </LinkButton>
          }
        >
          {t('alone.nobody-words')}
        </EmptyState>
      ) : (
        <Roster view={view} />
      )}
      <p className={parts.muted}>{t('alone.seal')}</p>
    </div>
  );
}

function Roster({ view }: { readonly view: TeamYear }) {
  const { members, records, address, school, map } = view;
  const pins = usePins(({ kept }) => kept);
  const asked = askedOfMembers(records, map, members);
  const states = members.map((member) => ({
    member,
    state: handInState(records, member.id, asked.get(member.id)),
  }));
  const done = states.filter(({ state }) => state.is === 'handed-in').length;
  return (
    <section className={parts.section} aria-labelledby="who-are-you">
      <h2 id="who-are-you">{t('alone.who-are-you')}</h2>
      <Card padding="none">
        <ul className={styles.rows}>
          {states.map(({ member, state }) => {
            const pin = pins[pinOwner(school.id, member.id)];
            return (
              <li key={member.id} className={styles.row}>
                <Link href={ownRatingsAddress(address, member.id)} className={styles.link}>
                  <bdi>{member.name}</bdi>
                </Link>
                <span className={styles.state} data-done={state.is === 'handed-in'}>
                  {pin !== undefined && 'hash' in pin && (
                    <>
                      <Icon name="lock" /> {t('alone.has-pin')}
                    </>
                  )}
                  {state.is === 'handed-in' && <Icon name="check" />}
                  {stateInWords(state)}
                </span>
              </li>
            );
          })}
        </ul>
      </Card>
      <p>{t('alone.done-count', { done, total: members.length })}</p>
      <div className={parts.buttons}>
        <LinkButton href={inviteAddress(address)} icon="people">
          {t('alone.invite')}
        </LinkButton>
        <LinkButton href={handInsAddress(address)} icon="download">
          {t('alone.take-in')}
        </LinkButton>
        <LinkButton href={paperAddress(address)} icon="print">
          {t('alone.on-paper')}
        </LinkButton>
        <LinkButton href={whoRatesAddress(address)}>{t('alone.who-rates')}</LinkButton>
      </div>
    </section>
  );
}

/** Who is done and how far the others are: never what was said. */
function stateInWords(state: HandInState): string {
  switch (state.is) {
    case 'nothing-here':
      return t('alone.is-not-begun');
    case 'under-way':
      return t('alone.is-under-way', { count: state.rated });
    case 'handed-in':
      return t(state.changedSince ? 'alone.is-changed-since' : 'alone.is-handed-in');
  }
}
