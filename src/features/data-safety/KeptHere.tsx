import { t } from '#i18n/translate.ts';
import { fileSize } from '#i18n/sizes.ts';
import { askForPersistence } from '#platform/persistence.ts';
import { useJournalTrouble } from '#storage/journal/journal-trouble.ts';
import type { FilesKept } from '#storage/safety/what-is-kept.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { showToast } from '#ui/toasts.ts';
import parts from '#ui/PageParts.module.css';

import styles from './DataSafety.module.css';
import type { Kept } from './use-kept.ts';

type KeptHereProps = {
  readonly kept: Kept;
  readonly onAsked: () => Promise<void>;
};

/** What this browser keeps, how much of it, and whether it has promised not to clear it. */
export function KeptHere({ kept: { what, persistence }, onAsked }: KeptHereProps) {
  return (
    <Card as="section" labelledBy="kept-here">
      <div className={parts.section}>
        <h2 id="kept-here">{t('data-safety.kept-title')}</h2>
        {!what.hasPrivateFiles && (
          <Notice tone="warning" title={t('data-safety.no-private-files-title')}>
            {t('data-safety.no-private-files-words')}
          </Notice>
        )}
        {what.hasPrivateFiles && <JournalLeftOut />}
        <dl className={styles.facts}>
          <Fact
            name={t('data-safety.kept-records')}
            value={t('data-safety.count-records', { count: what.records })}
            about={t('data-safety.about-records')}
          />
          <Fact
            name={t('data-safety.kept-history')}
            value={t('data-safety.count-steps', { count: what.steps })}
            about={t('data-safety.about-history')}
          />
          {what.hasPrivateFiles && (
            <>
              <Fact
                name={t('data-safety.kept-journal')}
                value={filesInWords(what.journals)}
                about={t('data-safety.about-journal')}
              />
              <Fact
                name={t('data-safety.kept-backups')}
                value={filesInWords(what.backups)}
                about={t('data-safety.about-backups')}
              />
            </>
          )}
          <Fact
            name={t('data-safety.kept-evidence')}
            value={filesInWords(what.evidence)}
            about={t('data-safety.about-evidence')}
          />
        </dl>
        {what.estimated !== undefined && (
          <p className={parts.muted}>
            {t('data-safety.estimated', { size: fileSize(what.estimated) })}
          </p>
        )}
        <BrowserPromise persistence={persistence} onAsked={onAsked} />
      </div>
    </Card>
  );
}

/** A journal that does not keep up guards nothing just now, and that is said. */
function JournalLeftOut() {
  const { isLeftOut } = useJournalTrouble();
  return (
    isLeftOut && (
      <Notice tone="warning" live="status" title={t('data-safety.journal-left-out-title')}>
        {t('data-safety.journal-left-out-words')}
      </Notice>
    )
  );
}

type FactProps = { readonly name: string; readonly value: string; readonly about: string };

function Fact({ name, value, about }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd className={styles.value}>{value}</dd>
      <dd className={styles.about}>{about}</dd>
    </div>
  );
}

function BrowserPromise({
  persistence,
  onAsked,
}: Pick<Kept, 'persistence'> & Pick<KeptHereProps, 'onAsked'>) {
  if (persistence === 'unknown') return null;
  if (persistence === 'promised') {
    return (
      <Notice tone="ok" title={t('data-safety.promised-title')}>
        {t('data-safety.promised-words')}
      </Notice>
    );
  }

  async function ask() {
    const answer = await askForPersistence();
    showToast({
      text: t(answer === 'promised' ? 'data-safety.asked-yes' : 'data-safety.asked-no'),
      tone: answer === 'promised' ? 'plain' : 'danger',
    });
    await onAsked();
  }

  return (
    <Notice
      tone="warning"
      title={t('data-safety.not-promised-title')}
      actions={
        <Button size="small" onClick={() => void ask()}>
          {t('data-safety.ask')}
        </Button>
      }
    >
      {t('data-safety.not-promised-words')}
    </Notice>
  );
}

function filesInWords({ files, bytes }: FilesKept): string {
  return t('data-safety.count-files', { count: files, size: fileSize(bytes) });
}
