import { Suspense, useEffect, useRef, type ReactNode } from 'react';

import { agreementOf } from '#domain/analysis/agreement.ts';
import { existingSays } from '#domain/analysis/says.ts';
import { scaleOf } from '#domain/analysis/scale.ts';
import type { IndicatorAtMeeting } from '#domain/assessment/meeting-view.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { meetingAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { Card } from '#ui/Card.tsx';
import { lazyAside } from '#ui/lazy-aside.ts';
import { LinkButton } from '#ui/LinkButton.tsx';

import { ByGroup } from './ByGroup.tsx';
import { Decide } from './Decide.tsx';
import { desiredPart, existingPart, keyOf } from './decision-part.ts';
import { Dissent } from './Dissent.tsx';
import { desiredDots, existingDots, namelessDots } from './dots.ts';
import { HearFirst } from './HearFirst.tsx';
import { LevelRows } from './LevelRows.tsx';
import type { ReadyMeeting } from './meeting-in-view.ts';
import { Notes } from './Notes.tsx';
import styles from './OnTheTable.module.css';
import { Parking } from './Parking.tsx';
import { PlaceRows } from './PlaceRows.tsx';
import { MissingWords, Reveal } from './Reveal.tsx';
import { isDropped, keptDesired, saidAlone } from './said-alone.ts';
import { spreadInWords } from './spread-words.ts';

const EvidenceHere = lazyAside(() =>
  import('#saving/EvidenceHere.tsx').then((m) => m.EvidenceHere),
);

const AgreedBefore = lazyAside(() =>
  import('#saving/AgreedBefore.tsx').then((m) => m.AgreedBefore),
);

type OnTheTableProps = {
  readonly view: ReadyMeeting;
  readonly entry: IndicatorAtMeeting;
  /** The code of the next indicator on the agenda. */
  readonly next: string | undefined;
  /** Whether somebody went here from another indicator, whose place the focus had. */
  readonly takesFocus: boolean;
};

/** The indicator that the team talks about: its words, then its ratings, then what the team agrees on. */
export function OnTheTable({ view, entry, next, takesFocus }: OnTheTableProps) {
  const { indicator, role, outcome } = entry.place;
  const { code } = indicator;
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  const evidence = (
    <Suspense>
      <EvidenceHere
        school={view.school.id}
        map={view.map}
        code={code}
        back={meetingAddress(view.address, code)}
        year={view.cycle.schoolYear}
      />
    </Suspense>
  );

  return (
    <Card as="section" labelledBy="on-the-table">
      <div className={styles.section}>
        <div>
          <p className={styles.muted}>
            {[role?.name, t('agreement.outcome', { code: outcome.code })]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </p>
          <h2 id="on-the-table" ref={heading} tabIndex={-1} className={styles.heading}>
            <span className={styles.code}>{code}</span> {mapWording(indicator.statement)}
          </h2>
        </div>
        {entry.view.is === 'sealed' && <Reveal view={view} entry={entry} ratings={entry.view} />}
        {entry.view.is === 'sealed' && existingPart(view.map, entry).heads.length === 0 ? (
          <>
            <LevelRows map={view.map} indicator={indicator} dots={new Map()} />
            {evidence}
          </>
        ) : (
          <Agreeing view={view} entry={entry}>
            {evidence}
          </Agreeing>
        )}
        <Dissent view={view} code={code} />
        <div className={styles.foot}>
          <Parking view={view} code={code} />
          {next !== undefined && (
            <LinkButton href={meetingAddress(view.address, next)} icon="arrow-right" iconAtEnd>
              {t('agreement.next', { code: next })}
            </LinkButton>
          )}
        </div>
      </div>
    </Card>
  );
}

type AgreeingProps = Pick<OnTheTableProps, 'view' | 'entry'> & {
  /** The evidence, which stands beside what members wrote. */
  readonly children: ReactNode;
};

/** After the reveal: the spread, whom to hear first, and the two choices of the team. */
function Agreeing({ view, entry, children }: AgreeingProps) {
  const { map, meeting, members } = view;
  const { indicator } = entry.place;
  const scale = scaleOf(map);
  const names = { shown: meeting.state.namesShown, members };
  const says = entry.view.is === 'revealed' ? existingSays(entry.view.ratings) : [];
  const kept = saidAlone(scale, entry, meeting.state.dropped);
  const isGone = isDropped(entry, meeting.state.dropped);
  const existing = existingPart(map, entry);
  const desired = desiredPart(map, entry);
  const applies = existing.heads.length !== 1 || existing.heads[0]?.place !== 'not-applicable';
  return (
    <>
      {entry.view.is === 'revealed' && (
        <div>
          <p id="spread" tabIndex={-1} className={`${styles.strong} ${styles.heading}`}>
            {isGone && kept.length === 0
              ? t('agreement.dropped-here')
              : spreadInWords(map, scale, agreementOf(scale, kept))}
          </p>
          {isGone ? (
            kept.length > 0 && <p className={styles.muted}>{t('agreement.dropped-numbers')}</p>
          ) : (
            <MissingWords view={view} missing={entry.view.missing} />
          )}
          <ByGroup view={view} ratings={entry.view} />
        </div>
      )}
      {entry.view.is === 'revealed' && (
        <Suspense>
          <AgreedBefore
            school={view.school.id}
            map={map}
            year={view.cycle.schoolYear}
            code={indicator.code}
          />
        </Suspense>
      )}
      {existing.heads.length === 0 && <HearFirst map={map} says={says} names={names} />}
      <Decide key={keyOf(existing)} view={view} entry={entry} decision={existing}>
        {(choice, agreed) => (
          <LevelRows
            map={map}
            indicator={indicator}
            dots={isGone ? namelessDots(kept) : existingDots(entry.view, names)}
            choice={choice}
            agreed={agreed}
          />
        )}
      </Decide>
      <Notes map={map} view={entry.view} names={names} />
      {children}
      {applies && (
        <>
          <hr className={styles.rule} />
          <Decide key={keyOf(desired)} view={view} entry={entry} decision={desired}>
            {(choice, agreed) => (
              <PlaceRows
                map={map}
                dots={
                  isGone
                    ? namelessDots(keptDesired(scale, entry, meeting.state.dropped))
                    : desiredDots(entry.view, names)
                }
                choice={choice}
                agreed={agreed}
              />
            )}
          </Decide>
        </>
      )}
    </>
  );
}
