import { useState } from 'react';

import type { Cycle } from '#domain/assessment/cycle.ts';
import { droppedRatings } from '#domain/assessment/dropped-ratings.ts';
import type { KeptFacts } from '#domain/assessment/recorded-agreement.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { currentRecord } from '#domain/assessment/standing-records.ts';
import { longDate } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { localDate } from '#platform/local-date.ts';
import { agreementPart, desiredInWords } from '#report/agreement-part.ts';
import type { AtAGlance } from '#report/at-a-glance.ts';
import { forgetAndSay } from '#saving/forget-and-say.ts';
import { forgetText, keysOfKeptTexts } from '#saving/kept-text.ts';
import { useCycle, useCycleRecords } from '#storage/live.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';

import { ratingsToDrop, saidAlone, type SaidAlone } from './drop-ratings.ts';
import styles from './SnapshotPage.module.css';

type AfterRecordProps = {
  readonly snapshot: Snapshot;
  readonly chain: SnapshotChain;
  readonly model: AtAGlance;
};

/**
 * What a school may do once its year is closed by a yearly record: drop what each member said alone. Nothing
 * where nobody rated alone, or where this is not the record that the year stands by.
 */
export function AfterRecord({ snapshot, chain, model }: AfterRecordProps) {
  const cycle = useCycle(snapshot.content.cycle);
  const records = useCycleRecords(snapshot.content.cycle);
  const isClosed =
    snapshot.content.status === 'yearly' &&
    currentRecord(chain, snapshot.content.cycle)?.id === snapshot.id;
  if (!isClosed || !cycle || records === undefined) return null;
  const said = saidAlone(records);
  const dropped = droppedRatings(records);
  if (said.ratings === 0 && dropped === undefined) return null;
  return (
    <Card as="section" labelledBy="after-record">
      <div className={styles.section}>
        <h2 id="after-record" tabIndex={-1}>
          {t('snapshots.after-heading')}
        </h2>
        {dropped !== undefined && (
          <>
            <p>{t('snapshots.ratings-dropped-on', { date: longDate(dropped.on) })}</p>
            <WhatStayed facts={dropped.indicators} model={model} />
          </>
        )}
        {said.ratings > 0 && <DropRatings cycle={cycle} said={said} snapshot={snapshot} />}
      </div>
    </Card>
  );
}

type DropRatingsProps = {
  readonly cycle: Cycle;
  readonly said: SaidAlone;
  readonly snapshot: Snapshot;
};

function DropRatings({ cycle, said, snapshot }: DropRatingsProps) {
  const storage = useStorage();
  const [isAsked, setIsAsked] = useState(false);
  const [isDropping, setIsDropping] = useState(false);
  const year = schoolYearName(cycle.schoolYear);
  const { members, ratings, notes } = said;

  async function drop() {
    setIsDropping(true);
    const on = localDate(systemClock());
    const forgotten = await forgetAndSay(
      storage,
      (database) => ratingsToDrop(database, { cycle, map: snapshot.content.map, on }),
      t('snapshots.ratings-dropped', { year }),
    );
    setIsDropping(false);
    setIsAsked(false);
    if (forgotten !== undefined) {
      for (const key of keysOfKeptTexts(`own/${cycle.id}/`)) forgetText(key);
    }
    // The button goes with the focus that the dialog would give back to it.
    if (forgotten !== undefined) document.querySelector<HTMLElement>('#after-record')?.focus();
  }

  return (
    <>
      <p>
        {t('snapshots.said-alone', {
          ratings: t('snapshots.ratings', { count: ratings }),
          members: t('snapshots.members', { count: members }),
        })}
      </p>
      <div className={styles.buttons}>
        <Button icon="trash" onClick={() => setIsAsked(true)}>
          {t('snapshots.drop-ratings')}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsked}
        title={t('snapshots.drop-title', { year })}
        confirmLabel={t('snapshots.drop-yes')}
        danger
        busy={isDropping}
        onConfirm={() => void drop()}
        onCancel={() => setIsAsked(false)}
      >
        <p>
          {t('snapshots.drop-goes', {
            ratings: t('snapshots.ratings', { count: ratings }),
            members: t('snapshots.members', { count: members }),
            notes: t('snapshots.notes', { count: notes }),
          })}
        </p>
        <p>{t('snapshots.drop-stays')}</p>
        <p>{t('snapshots.drop-for-good')}</p>
        <p>{t('snapshots.drop-out-of-reach')}</p>
      </ConfirmDialog>
    </>
  );
}

type WhatStayedProps = {
  readonly facts: readonly KeptFacts[];
  readonly model: AtAGlance;
};

/** The numbers that stayed of ratings that were dropped. */
function WhatStayed({ facts, model }: WhatStayedProps) {
  if (facts.length === 0) return null;
  return (
    <Disclosure summary={t('snapshots.what-stayed', { count: facts.length })}>
      <dl className={styles.hashes}>
        {facts.map((one) => {
          const {
            raters = '',
            low = '',
            distribution = '',
          } = agreementPart(one, model.levels, (_, purged) => purged) ?? {};
          const desired =
            one.desired === undefined ? '' : desiredInWords(one.desired, model.levels);
          return (
            <div key={one.indicator}>
              <dt>{one.indicator}</dt>
              <dd className={styles.facts}>
                {[raters, distribution, low, desired].filter((words) => words !== '').join(' ')}
              </dd>
            </div>
          );
        })}
      </dl>
    </Disclosure>
  );
}
