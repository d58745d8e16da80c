import { useEffect, useState } from 'react';

import { systemClock } from '#platform/clock.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { focusInstead } from '#ui/focus-instead.ts';

import styles from './QuietTimer.module.css';

const MINUTES = [1, 2, 3, 5] as const;
const TICK_MS = 250;

type QuietTimerProps = {
  /** Milliseconds since 1970; undefined while there is no quiet time. */
  readonly until: number | undefined;
  readonly onChange: (until: number | undefined) => void;
};

/** Minutes to read and think without talking; it makes no sound, and its end is only said. */
export function QuietTimer({ until, onChange }: QuietTimerProps) {
  if (until === undefined) {
    return (
      <div className={styles.timer} role="group" aria-label={t('agreement.quiet')}>
        <span aria-hidden="true">{t('agreement.quiet')}</span>
        {MINUTES.map((minutes, index) => (
          <Button
            key={minutes}
            id={index === 0 ? 'quiet-start' : undefined}
            size="small"
            variant="quiet"
            onClick={() => {
              focusInstead('quiet-end');
              onChange(systemClock() + minutes * 60_000);
            }}
          >
            {t('agreement.quiet-minutes', { count: minutes })}
          </Button>
        ))}
      </div>
    );
  }
  return (
    <div className={styles.timer} role="group" aria-label={t('agreement.quiet')}>
      <QuietTime until={until} />
      <Button
        id="quiet-end"
        size="small"
        variant="quiet"
        onClick={() => {
          focusInstead('quiet-start');
          onChange(undefined);
        }}
      >
        {t('agreement.quiet-end')}
      </Button>
    </div>
  );
}

/** What is left of the quiet time; hears itself only at its end. */
export function QuietTime({ until }: { readonly until: number }) {
  const [now, setNow] = useState(systemClock);
  const left = Math.max(0, Math.ceil((until - now) / 1000));

  useEffect(() => {
    if (left === 0) return;
    const timer = setInterval(() => setNow(systemClock()), TICK_MS);
    return () => clearInterval(timer);
  }, [left]);

  return (
    <>
      {left > 0 && (
        <span className={styles.left} role="timer">
          {t('agreement.quiet-left', {
            minutes: Math.floor(left / 60),
            seconds: String(left % 60).padStart(2, '0'),
          })}
        </span>
      )}
      <output className={styles.over}>{left === 0 ? t('agreement.quiet-over') : ''}</output>
    </>
  );
}
