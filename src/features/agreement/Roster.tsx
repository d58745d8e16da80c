import { memo, useId } from 'react';

import type { HandInState } from '#domain/assessment/hand-in.ts';
import { handInsAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { Icon } from '#ui/icons/Icon.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';

import type { ReadyMeeting } from './meeting-in-view.ts';
import styles from './Roster.module.css';

/** Who is in: that somebody rated and how much of it, never what. */
export const Roster = memo(function Roster({ view }: { readonly view: ReadyMeeting }) {
  const { members, meeting } = view;
  const id = useId();
  const handIns = [...meeting.handIns.values()];
  const count = handIns.filter(({ is }) => is === 'handed-in').length;
  // What is dropped was handed in once, and nobody is to look for it.
  const isGone = meeting.state.dropped !== undefined && count === 0;
  if (isGone) return null;
  if (members.length === 0) return <p>{t('agreement.nobody-on-team')}</p>;
  return (
    <details className={styles.roster} aria-labelledby={id}>
      <summary className={styles.summary} id={id}>
        {t('agreement.are-in', { count, total: members.length })}
      </summary>
      <ul className={styles.members}>
        {members.map((member) => {
          const handIn = meeting.handIns.get(member.id) ?? { is: 'nothing-here' };
          const total = meeting.asked.get(member.id)?.length ?? 0;
          return (
            <li key={member.id} className={styles.member} data-in={handIn.is === 'handed-in'}>
              {handIn.is === 'handed-in' && <Icon name="check" />}
              <bdi className={styles.name}>{member.name}</bdi>
              <span className={styles.state}>{handInWords(handIn, total)}</span>
            </li>
          );
        })}
      </ul>
      <LinkButton size="small" href={handInsAddress(view.address)}>
        {t('agreement.take-in')}
      </LinkButton>
      <p className={styles.seal}>{t('agreement.seal-words')}</p>
    </details>
  );
});

function handInWords(handIn: HandInState, total: number): string {
  switch (handIn.is) {
    case 'nothing-here':
      return t('agreement.hand-in-nothing');
    case 'under-way':
      return t('agreement.hand-in-under-way', { rated: handIn.rated, total });
    case 'handed-in':
      return handIn.changedSince
        ? t('agreement.hand-in-changed')
        : t('agreement.hand-in-done', { rated: handIn.rated, total });
  }
}
