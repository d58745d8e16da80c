import { useState } from 'react';

import '#i18n/en/data-safety.ts';
import '#i18n/en/recovery.ts';
import { t } from '#i18n/translate.ts';
import { libraryAddress } from '#platform/addresses.ts';
import type { NotUpgraded } from '#storage/open-database.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';
import { showToast } from '#ui/toasts.ts';

import { CopiesHere } from './CopiesHere.tsx';

/** What is the matter with a database that is there, or should be. */
export type Stuckness = NotUpgraded | 'broken' | 'not-back';

type StuckPageProps = {
  readonly why: Stuckness;
  /** For whoever helps. */
  readonly detail: string;
  /** Opens what this device holds to be read; tells whether there is anything. */
  readonly onRead: () => Promise<boolean>;
  /** Lets an update go on although no backup could be made. */
  readonly onWithoutBackup?: () => void;
  /** Leaves aside what could not be brought back; it stays where it is. */
  readonly onGoOn?: () => void;
};

/** Where the school's data is there and can't be opened: what is safe, what to do next, and the copies on this device. */
export function StuckPage({ why, detail, onRead, onWithoutBackup, onGoOn }: StuckPageProps) {
  const [isOpening, setIsOpening] = useState(false);

  async function read() {
    setIsOpening(true);
    const words = await onRead().then(
      (isThere) => (isThere ? undefined : t('recovery.nothing-here')),
      () => t('recovery.not-to-read'),
    );
    setIsOpening(false);
    if (words !== undefined) showToast({ text: words, tone: 'danger' });
  }

  return (
    <div className={parts.page}>
      <PageHeading
        title={t(`recovery.stuck-title-${why}`)}
        lead={t(`recovery.stuck-words-${why}`)}
      />
      <p className={parts.words}>{t(`recovery.stuck-do-${why}`)}</p>
      <div className={parts.buttons}>
        <Button variant="primary" onClick={() => location.reload()}>
          {t('recovery.try-again')}
        </Button>
        <Button busy={isOpening} onClick={() => void read()}>
          {t('recovery.read-copy')}
        </Button>
        {why === 'no-backup' && onWithoutBackup !== undefined && (
          <Button onClick={onWithoutBackup}>{t('recovery.without-backup')}</Button>
        )}
        {onGoOn !== undefined && <Button onClick={onGoOn}>{t('recovery.start-anew')}</Button>}
        <LinkButton href={libraryAddress()}>{t('recovery.read-the-map')}</LinkButton>
      </div>
      <CopiesHere />
      {detail !== '' && (
        <details className={parts.muted}>
          <summary>{t('recovery.details')}</summary>
          <pre>{detail}</pre>
        </details>
      )}
    </div>
  );
}
