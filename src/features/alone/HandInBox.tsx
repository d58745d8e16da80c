import { newestStampOf } from '#domain/assessment/member-ratings.ts';
import { handIn } from '#domain/assessment/rate-alone.ts';
import { aloneAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { ToReadAndChange } from '#saving/ToReadAndChange.tsx';
import { useIsInvited } from '#storage/live-is-invited.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { focusInstead } from '#ui/focus-instead.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';

import type { OwnView } from './own-view.ts';
import { SendBox } from './SendBox.tsx';

type HandInBoxProps = {
  readonly view: OwnView;
  /** How many indicators have no existing state yet. */
  readonly unrated: number;
};

/** "I'm done": the team then sees that this member has handed in. */
export function HandInBox({ view, unrated }: HandInBoxProps) {
  const { handIn: state, codes, address, school } = view;
  // On a device of one's own nobody has anything before it is sent.
  const isToSend = useIsInvited(school.id) === true;
  const isDone = state.is === 'handed-in' && !state.changedSince;
  return (
    <Card as="section" labelledBy="hand-in">
      <div className={parts.section}>
        <h2 id="hand-in" tabIndex={-1}>
          {t('alone.hand-in-title')}
        </h2>
        {isDone ? (
          <Notice
            tone={isToSend ? 'info' : 'ok'}
            live="status"
            title={t(isToSend ? 'alone.to-send-title' : 'alone.handed-in-title')}
          >
            {t(isToSend ? 'alone.to-send-words' : 'alone.handed-in-words')}
          </Notice>
        ) : (
          <ToReadAndChange>
            <NotHandedIn view={view} unrated={unrated} total={codes.length} isToSend={isToSend} />
          </ToReadAndChange>
        )}
        {isDone && <SendBox view={view} upTo={state.at} isToSend={isToSend} />}
        {state.is === 'handed-in' && view.members.length > 1 && (
          <LinkButton href={aloneAddress(address)} icon="people">
            {t('alone.next-person')}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

type NotHandedInProps = HandInBoxProps & { readonly total: number; readonly isToSend: boolean };

function NotHandedIn({ view, unrated, total, isToSend }: NotHandedInProps) {
  const storage = useStorage();
  const { cycle, member, ratings, handIn: state } = view;
  const newest = newestStampOf(ratings.values());
  if (newest === undefined) return <p>{t('alone.hand-in-nothing')}</p>;
  const hasChanged = state.is === 'handed-in';

  async function done(upTo: string) {
    // The button goes away with its press.
    focusInstead('hand-in');
    await commitAndOfferUndo(
      storage,
      {
        school: cycle.school,
        label: { what: 'handed-in', subject: member.name },
        by: member.id,
        changes: [handIn(cycle, member.id, upTo)],
      },
      t(isToSend ? 'alone.done-here' : 'alone.handed-in', { name: member.name }),
    );
  }

  return (
    <>
      {hasChanged && (
        <Notice tone="warning" title={t('alone.changed-title')}>
          {t(isToSend ? 'alone.changed-to-send' : 'alone.changed-words')}
        </Notice>
      )}
      <p>
        {unrated === 0
          ? t('alone.hand-in-all', { count: total })
          : t('alone.hand-in-part', { count: unrated })}
      </p>
      <Button
        variant={unrated === 0 || hasChanged ? 'primary' : 'secondary'}
        icon="check"
        onClick={() => void done(newest)}
      >
        {t(hasChanged ? 'alone.hand-in-again' : 'alone.hand-in')}
      </Button>
    </>
  );
}
