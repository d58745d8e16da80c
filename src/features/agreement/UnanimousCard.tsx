import { memo, useState } from 'react';
import { Link } from 'wouter';

import type { MeetingView } from '#domain/assessment/meeting-view.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { levelInWords, stateInWords } from '#map-view/level-words.ts';
import { meetingAddress } from '#platform/addresses.ts';
import { newId } from '#platform/random-ids.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { focusInstead } from '#ui/focus-instead.ts';

import type { ReadyMeeting } from './meeting-in-view.ts';
import styles from './OnTheTable.module.css';
import { agreeUnanimous, unanimousOf, type Unanimous } from './unanimous.ts';

/** What everyone said alike, each listed, to be agreed in one step. */
export const UnanimousCard = memo(function UnanimousCard({
  view,
}: {
  readonly view: ReadyMeeting;
}) {
  const storage = useStorage();
  const { address, cycle, map, meeting, school } = view;
  // Pressed twice it would be agreed twice: it is busy until what it has agreed shows.
  const [agreedIn, setAgreedIn] = useState<MeetingView>();
  const all = unanimousOf(meeting.indicators, new Set(meeting.state.parked.keys()));
  if (all.length === 0) return null;
  const codes = all.map(({ entry }) => entry.place.indicator.code);

  async function agree() {
    setAgreedIn(meeting);
    const stored = await commitAndOfferUndo(
      storage,
      {
        school: school.id,
        label: { what: 'unanimous-decided', subject: codes.join(', ') },
        changes: agreeUnanimous(cycle, all, newId),
      },
      t('agreement.unanimous-done', { count: all.length }),
    );
    if (stored) focusInstead('agenda');
    else setAgreedIn(undefined);
  }

  return (
    <Card as="section" labelledBy="unanimous">
      <div className={styles.section}>
        <h2 id="unanimous">{t('agreement.unanimous', { count: all.length })}</h2>
        <ul className={styles.unanimous}>
          {all.map((one) => (
            <li key={one.entry.place.indicator.code}>
              <Link href={meetingAddress(address, one.entry.place.indicator.code)}>
                {one.entry.place.indicator.code}
              </Link>{' '}
              {inWords(map, one)}
            </li>
          ))}
        </ul>
        <div>
          <Button busy={agreedIn === meeting} onClick={() => void agree()}>
            {t('agreement.unanimous-agree')}
          </Button>
        </div>
      </div>
    </Card>
  );
});

function inWords(
  map: IcMap,
  { entry, existing, existingRaters, desired, desiredRaters }: Unanimous,
) {
  const { missing } = entry.view;
  return [
    ...(existing === undefined
      ? []
      : [
          t('agreement.unanimous-existing', {
            state: stateInWords(map, existing),
            count: existingRaters,
          }),
        ]),
    ...(desired === undefined
      ? []
      : [
          t('agreement.unanimous-desired', {
            state: levelInWords(map, desired),
            count: desiredRaters,
          }),
        ]),
    ...(missing.length === 0 ? [] : [t('agreement.unanimous-missing', { count: missing.length })]),
  ].join('; ');
}
