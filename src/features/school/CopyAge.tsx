import { useState, useSyncExternalStore } from 'react';
import { Link } from 'wouter';

import '#i18n/en/copies.ts';
import { t } from '#i18n/translate.ts';
import { dataSafetyAddress } from '#platform/addresses.ts';
import { systemClock } from '#platform/clock.ts';
import { isCopyDue, isReminderAside, putReminderAside } from '#platform/copy-reminder.ts';
import { lastCopy, type LastCopy } from '#platform/last-copy.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { useLive } from '#storage/use-live.ts';
import { Button } from '#ui/Button.tsx';
import { focusInstead } from '#ui/focus-instead.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';

import styles from './CopyAge.module.css';

const linkId = 'copy-age';

/** How old the last copy outside this browser is; where it is due, a quiet reminder that can be put aside. */
export function CopyAge() {
  const storage = useStorage();
  const last = useSyncExternalStore(lastCopy.subscribe, lastCopy.getSnapshot);
  const writes = useLive(storage, async ({ meta }) => {
    const row = await meta.get('writes');
    return row?.key === 'writes' ? row.value : 0;
  });
  const now = systemClock();
  const [isAside, setIsAside] = useState(() => isReminderAside(now));
  if (writes === undefined) return null;
  const isDue = isCopyDue(last, { writes, at: now });
  if (!isDue || isAside) {
    return (
      <p className={styles.age} data-due={isDue}>
        <Link id={linkId} href={dataSafetyAddress()}>
          {ageInWords(last, now)}
        </Link>
      </p>
    );
  }
  return (
    <Notice
      tone="info"
      title={ageInWords(last, now)}
      actions={
        <>
          <LinkButton size="small" href={dataSafetyAddress()}>
            {t('copies.to-save')}
          </LinkButton>
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              putReminderAside(now);
              focusInstead(linkId);
              setIsAside(true);
            }}
          >
            {t('copies.not-now')}
          </Button>
        </>
      }
    >
      {t('copies.why')}
    </Notice>
  );
}

const DAY_MS = 86_400_000;

function ageInWords(last: LastCopy | undefined, now: number): string {
  if (last === undefined) return t('copies.none');
  return t('copies.age', { count: Math.max(0, Math.floor((now - last.at) / DAY_MS)) });
}
