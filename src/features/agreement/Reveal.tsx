import { useState } from 'react';

import type { IndicatorAtMeeting } from '#domain/assessment/meeting-view.ts';
import type { SealedView } from '#domain/assessment/sealed-view.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import { t } from '#i18n/translate.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { focusInstead } from '#ui/focus-instead.ts';

import { nameOf, type ReadyMeeting } from './meeting-in-view.ts';
import styles from './OnTheTable.module.css';
import { isDropped } from './said-alone.ts';

type RevealProps = {
  readonly view: ReadyMeeting;
  readonly entry: IndicatorAtMeeting;
  readonly ratings: Extract<SealedView, { is: 'sealed' }>;
};

/** Opens the ratings of one indicator, whoever may still be missing; who that is stands beside it. */
export function Reveal({ view, entry, ratings }: RevealProps) {
  const storage = useStorage();
  const { cycle, school } = view;
  const { indicator, done, missing } = ratings;
  const isGone = isDropped(entry, view.meeting.state.dropped);

  const [isBusy, setBusy] = useState(false);

  async function revealNow() {
    setBusy(true);
    const stored = await commitAndOfferUndo(
      storage,
      {
        school: school.id,
        label: { what: 'ratings-revealed', subject: indicator },
        changes: [reveal(cycle, indicator)],
      },
      t('agreement.revealed', { code: indicator }),
    );
    if (stored) focusInstead('spread');
    else setBusy(false);
  }

  return (
    <div className={styles.reveal}>
      <div>
        <p className={styles.strong}>
          {isGone
            ? t('agreement.dropped-sealed')
            : done.length === 0
              ? t('agreement.nobody-rated')
              : t('agreement.have-rated', {
                  count: done.length,
                  total: done.length + missing.length,
                })}
        </p>
        {!isGone && <MissingWords view={view} missing={missing} />}
      </div>
      <Button variant="primary" busy={isBusy} onClick={() => void revealNow()}>
        {t('agreement.reveal')}
      </Button>
    </div>
  );
}

/** Who has not rated, by name; nothing when nobody is missing. */
export function MissingWords({
  view,
  missing,
}: {
  readonly view: ReadyMeeting;
  readonly missing: readonly string[];
}) {
  if (missing.length === 0) return null;
  const names = missing.map((member) => nameOf(view.members, member)).join(', ');
  return <p className={styles.muted}>{t('agreement.missing', { names })}</p>;
}
