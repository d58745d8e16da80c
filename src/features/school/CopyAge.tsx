import { useState } from 'react';
import { Link } from 'wouter';

import '#i18n/en/copies.ts';
import { t } from '#i18n/translate.ts';
import { dataSafetyAddress } from '#platform/addresses.ts';
import { systemClock } from '#platform/clock.ts';
import { isReminderAside, putReminderAside } from '#platform/copy-reminder.ts';
import { useCopyAge } from '#saving/use-copy-age.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { focusInstead } from '#ui/focus-instead.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';

import styles from './CopyAge.module.css';

const linkId = 'copy-age';

/** How old the last copy outside this browser is; where it is due, a quiet reminder that can be put aside. */
export function CopyAge() {
  const storage = useStorage();
  const now = systemClock();
  const [isAside, setIsAside] = useState(() => isReminderAside(now));
  const age = useCopyAge(storage, now);
  if (age === undefined) return null;
  const { words, isDue } = age;
  if (!isDue || isAside) {
    return (
      <p className={styles.age} data-due={isDue}>
        <Link id={linkId} href={dataSafetyAddress()}>
          {words}
        </Link>
      </p>
    );
  }
  return (
    <Notice
      tone="info"
      title={words}
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
