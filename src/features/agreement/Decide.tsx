import { useId, useState, type ReactNode } from 'react';

import { takeUp } from '#domain/assessment/meeting.ts';
import type { IndicatorAtMeeting } from '#domain/assessment/meeting-view.ts';
import { t } from '#i18n/translate.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { focusInstead } from '#ui/focus-instead.ts';
import { Notice } from '#ui/Notice.tsx';
import { TextArea } from '#ui/TextArea.tsx';

import styles from './Decide.module.css';
import { agreeOn, placeWords, stepOf, type DecisionPart } from './decision-part.ts';
import { HeadList } from './HeadList.tsx';
import type { RowChoice } from './PlaceRow.tsx';
import type { ReadyMeeting } from './meeting-in-view.ts';
import { useTypedTexts } from './typed-texts.ts';

const LONGEST_REASON = 5000;

type DecideProps = {
  readonly view: ReadyMeeting;
  readonly entry: IndicatorAtMeeting;
  readonly decision: DecisionPart;
  /** The places as they are shown: to choose from, or with what was agreed. */
  readonly children: (choice: RowChoice | undefined, agreed: string | undefined) => ReactNode;
};

/**
 * One part of the agreement. People pick the place, and nothing is picked for them; an agreement that was
 * made before is shown and can be made anew, and two made beside each other are settled here. To be keyed by
 * its decisions: a new one is shown afresh.
 */
export function Decide({ view, entry, decision, children }: DecideProps) {
  const storage = useStorage();
  const group = useId();
  const { code } = entry.place.indicator;
  const { part, heads, held } = decision;
  const [head] = heads;
  const isSettled = heads.length === 1;
  const [isAnew, setAnew] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isTried, setTried] = useState(false);
  const typed = useTypedTexts(`agreement/${view.cycle.id}/${code}/${part}`);
  const place = typed.texts['place'] ?? '';
  const reason = typed.texts['reason'] ?? '';
  const faults = faultsOf(place, reason);

  function makeAnew() {
    if (head !== undefined) {
      // What was written down is there to be changed: it may not fit another place.
      typed.typeAll({ place: head.place, reason: head.reason });
      setAnew(true);
      focusInstead(`choose-${part}`);
    }
  }

  async function agree() {
    setTried(true);
    if (faults.place !== undefined || faults.reason !== undefined) return;
    setBusy(true);
    const stored = await commitAndOfferUndo(
      storage,
      {
        school: view.school.id,
        label: { what: stepOf(part), subject: code },
        changes: [
          ...agreeOn(view, entry, part, { place, reason }),
          ...(view.meeting.state.parked.has(code) ? [takeUp(view.cycle, code)] : []),
        ],
      },
      t(`agreement.agreed-${part}`, { code, state: placeWords(view.map, place) }),
    );
    // The stored decision takes the place of this form, which is busy until then.
    if (stored) {
      typed.drop();
      focusInstead(`agreed-${part}`);
    } else setBusy(false);
  }

  if (isSettled && head !== undefined && !isAnew) {
    return (
      <div className={styles.part}>
        <h3 id={`agreed-${part}`} tabIndex={-1} className={styles.name}>
          {t(`agreement.${part}`)}
        </h3>
        {children(undefined, head.place)}
        <HeadList heads={heads} />
        {held !== head.place && (
          <Notice tone="warning">
            {held === undefined
              ? t('agreement.held-nothing')
              : t('agreement.held-other', { state: placeWords(view.map, held) })}
          </Notice>
        )}
        <div>
          <Button size="small" onClick={makeAnew}>
            {t('agreement.agree-anew')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <fieldset className={styles.part} aria-labelledby={`choose-${part}`}>
      <legend id={`choose-${part}`} tabIndex={-1} className={styles.legend}>
        {t(`agreement.choose-${part}`)}
      </legend>
      {heads.length > 1 && (
        <Notice tone="warning" title={t('agreement.conflict')}>
          <p>{t('agreement.conflict-words')}</p>
          <HeadList heads={heads} />
        </Notice>
      )}
      {heads.length === 0 && held !== undefined && (
        <p className={styles.held}>
          {t('agreement.held-so-far', { state: placeWords(view.map, held) })}
        </p>
      )}
      {children(
        { group, chosen: place, onChoose: (chosen) => typed.type('place', chosen) },
        undefined,
      )}
      <TextArea
        label={t(`agreement.reason-${part}`)}
        hint={t('agreement.reason-hint')}
        optional={place !== 'not-applicable'}
        error={isTried || reason.length > LONGEST_REASON ? faults.reason : undefined}
        value={reason}
        rows={2}
        onChange={(text) => typed.type('reason', text)}
      />
      {isTried && faults.place !== undefined && (
        <p className={styles.fault} role="alert">
          {faults.place}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          variant={isNext(entry, part) ? 'primary' : 'secondary'}
          busy={isBusy}
          onClick={() => void agree()}
        >
          {t(`agreement.agree-${part}`)}
        </Button>
        {isAnew && (
          <Button
            variant="quiet"
            onClick={() => {
              typed.forget();
              setAnew(false);
              focusInstead(`agreed-${part}`);
            }}
          >
            {t('agreement.leave-as-it-is')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** The existing state comes first, then the desired one; anew is never what one has to do next. */
function isNext({ decisions }: IndicatorAtMeeting, part: 'existing' | 'desired'): boolean {
  const { existing, desired } = decisions;
  return part === 'existing'
    ? existing.is !== 'decided'
    : existing.is === 'decided' && desired.is !== 'decided';
}

function faultsOf(place: string, reason: string) {
  return {
    place: place === '' ? t('agreement.place-missing') : undefined,
    reason:
      reason.length > LONGEST_REASON
        ? t('agreement.too-long', { most: LONGEST_REASON })
        : place === 'not-applicable' && reason.trim() === ''
          ? t('agreement.reason-missing')
          : undefined,
  };
}
