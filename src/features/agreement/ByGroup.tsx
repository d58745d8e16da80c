import { byGroup, SMALLEST_GROUP, type GroupSays } from '#domain/analysis/by-group.ts';
import { scaleOf } from '#domain/analysis/scale.ts';
import type { SealedView } from '#domain/assessment/sealed-view.ts';
import { t } from '#i18n/translate.ts';
import { Disclosure } from '#ui/Disclosure.tsx';

import { groupSays } from './group-says.ts';
import type { ReadyMeeting } from './meeting-in-view.ts';
import styles from './OnTheTable.module.css';
import { spreadInWords } from './spread-words.ts';

type ByGroupProps = {
  readonly view: ReadyMeeting;
  readonly ratings: SealedView;
};

/** How each stakeholder group sees the indicator, without telling the view of one or two people. */
export function ByGroup({ view, ratings }: ByGroupProps) {
  const says = groupSays(ratings, view.members);
  if (says.length === 0) return null;
  return (
    <Disclosure summary={t('agreement.by-group')}>
      {() => <GroupViews view={view} says={says} />}
    </Disclosure>
  );
}

function GroupViews({
  view,
  says,
}: {
  readonly view: ReadyMeeting;
  readonly says: readonly GroupSays[];
}) {
  const { map, meeting } = view;
  const scale = scaleOf(map);
  const { namesShown } = meeting.state;
  return (
    <dl className={styles.groups}>
      {byGroup(scale, says, { namesShown }).map((one) => (
        <div key={one.group}>
          <dt className={styles.strong}>{t(`school.group-${one.group}`)}</dt>
          <dd className={styles.groupWords}>
            {one.is === 'shown'
              ? spreadInWords(map, scale, one.agreement)
              : t(`agreement.kept-back-${one.because}`, { fewest: SMALLEST_GROUP })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
