import { useEffect, useRef, useSyncExternalStore } from 'react';

import '#i18n/en/carried.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';
import { levelInWords, stateInWords } from '#map-view/level-words.ts';
import { preferences } from '#platform/preferences.ts';
import { isSingleKey } from '#platform/shortcut-keys.ts';
import { offerUndo } from '#saving/commit-and-offer-undo.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Icon } from '#ui/icons/Icon.tsx';
import { KeyCap } from '#ui/KeyCap.tsx';

import { agreedEdits } from './agreed-edits.ts';
import type { IndicatorRating } from './indicator-rating.ts';
import type { LastYear } from './last-year.ts';
import styles from './LastYearHere.module.css';
import { stillSo, type StillSo } from './still-so.ts';

type LastYearHereProps = {
  readonly map: IcMap;
  /** This year, as people read it. */
  readonly yearName: string;
  readonly last: LastYear;
  readonly rating: IndicatorRating;
};

/** Where the indicator stood the year before, and one press that says it is still so: it is no rating before that. */
export function LastYearHere({ map, yearName, last, rating }: LastYearHereProps) {
  const { state, yearName: year } = last;
  return (
    <section className={styles.last} aria-label={t('carried.region', { year })}>
      {state === undefined ? (
        <p className={styles.line}>
          <Icon name="history" />
          {t('carried.not-on-scale', { year })}
        </p>
      ) : (
        <>
          <div className={styles.line}>
            <span className={styles.year}>
              <Icon name="history" />
              {t('carried.stood', { year })}
            </span>
            {state.existing === undefined ? (
              <span>{t('carried.stood-nothing')}</span>
            ) : (
              <LevelMark map={map} state={state.existing} withName />
            )}
            {state.desired !== undefined && (
              <>
                <span className={styles.wanted}>{t('carried.wanted')}</span>
                <LevelMark
                  map={map}
                  state={{ is: 'at-level', level: state.desired }}
                  ring
                  withName
                />
              </>
            )}
            <StillSoButton map={map} last={last} rating={rating} />
          </div>
          <p className={styles.words}>{wordsAbout(last, yearName, rating)}</p>
          {state.rationale.trim() !== '' && (
            <Disclosure summary={t('carried.why', { year })}>
              <p dir="auto" className={styles.why}>
                {state.rationale}
              </p>
            </Disclosure>
          )}
        </>
      )}
    </section>
  );
}

type StillSoButtonProps = Omit<LastYearHereProps, 'yearName'>;

/** Stays, and keeps the focus, once there is nothing left to say. */
function StillSoButton({ map, last, rating }: StillSoButtonProps) {
  const storage = useStorage();
  const { singleKeys } = useSyncExternalStore(preferences.subscribe, preferences.getSnapshot);
  const left = last.state && stillSo(last.state, rating.shown);
  const canSay = rating.canWrite && left !== undefined;

  async function say({ edits, ...said }: StillSo) {
    const { cycle, stored } = rating;
    const place = { cycle, indicator: stored.indicator };
    const step = await agreedEdits.save(storage, { place, before: stored, edits });
    if (step?.ok !== true) return;
    const words = { code: stored.indicator, year: last.yearName, states: inWords(map, said) };
    offerUndo(storage, cycle.school, step, t('carried.said', words));
  }

  // The listener is put up once; what a press says is always the newest.
  const press = useRef<() => void>(undefined);
  useEffect(() => {
    press.current = canSay ? () => void say(left) : undefined;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!isSingleKey(event, 's') || event.repeat) return;
      event.preventDefault();
      press.current?.();
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <span className={styles.button}>
      <Button
        icon="check"
        size="small"
        aria-disabled={!canSay}
        aria-label={left && t(fullKey(left), { states: inWords(map, left) })}
        aria-keyshortcuts="s"
        onClick={canSay ? () => void say(left) : undefined}
      >
        {t(left?.is === 'wanted' ? 'carried.still-wanted' : 'carried.still-so')}
      </Button>
      {singleKeys && canSay && (
        <span className={styles.key}>
          <KeyCap name="S" />
        </span>
      )}
    </span>
  );
}

function fullKey({ is }: StillSo) {
  return is === 'wanted' ? 'carried.still-wanted-in-full' : 'carried.still-so-in-full';
}

function inWords(map: IcMap, { is, existing, desired }: Omit<StillSo, 'edits'>): string {
  const wanted = desired === undefined ? undefined : levelInWords(map, desired);
  if (is === 'wanted' && wanted !== undefined) return wanted;
  const stands = stateInWords(map, existing);
  return wanted === undefined
    ? stands
    : t('carried.and-wanted', { existing: stands, desired: wanted });
}

/** Whether it is said this year, and what to know about the year before. */
function wordsAbout({ from, state }: LastYear, now: string, rating: IndicatorRating): string {
  const isSaid = rating.shown.existing.is !== 'not-rated';
  return [
    isSaid ? t('carried.is-said', { now }) : t('carried.to-review', { now }),
    from.standing === 'interim' && t('carried.interim'),
    from.standing === 'living' && t('carried.living'),
    from.isTwice && t('carried.twice'),
    state?.isReworded === true && t('carried.reworded'),
  ]
    .filter((part) => part !== false)
    .join(' ');
}
