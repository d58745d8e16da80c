import { useEffect, useRef, useState } from 'react';

import { t } from '#i18n/translate.ts';
import { verifyDevice, type Verdict, type VerifyProgress } from '#storage/safety/verify-device.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressWords } from '#ui/ProgressWords.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './DataSafety.module.css';

type Check =
  | { readonly is: 'idle' }
  | { readonly is: 'at-work'; readonly progress: VerifyProgress; readonly stop: AbortController }
  | { readonly is: 'done'; readonly verdicts: readonly Verdict[] }
  | { readonly is: 'failed' };

/** Hashes everything on this device anew, and says what is damaged. */
export function CheckEverything() {
  const { database } = useStorage();
  const [check, setCheck] = useState<Check>({ is: 'idle' });
  const running = useRef<AbortController>(undefined);

  // Whoever leaves the page needs no answer any more.
  useEffect(() => () => running.current?.abort(), []);

  async function start() {
    const stop = new AbortController();
    running.current = stop;
    const onProgress = (progress: VerifyProgress) => setCheck({ is: 'at-work', progress, stop });
    onProgress({ done: 0, total: 1 });
    try {
      const verdicts = await verifyDevice(database, { onProgress, signal: stop.signal });
      setCheck({ is: 'done', verdicts });
    } catch {
      setCheck(stop.signal.aborted ? { is: 'idle' } : { is: 'failed' });
    }
  }

  return (
    <Card as="section" labelledBy="check-everything">
      <div className={parts.section}>
        <h2 id="check-everything">{t('data-safety.verify-title')}</h2>
        <p className={parts.words}>{t('data-safety.verify-words')}</p>
        {check.is === 'at-work' ? (
          <>
            <ProgressWords
              words={t('data-safety.verify-progress', check.progress)}
              value={check.progress.done}
              max={check.progress.total}
            />
            <Button onClick={() => check.stop.abort()}>{t('data-safety.verify-stop')}</Button>
          </>
        ) : (
          <Button onClick={() => void start()}>{t('data-safety.verify')}</Button>
        )}
        <div role="status">
          {check.is === 'done' && <Verdicts verdicts={check.verdicts} />}
          {check.is === 'failed' && (
            <Notice tone="warning">{t('data-safety.verify-failed')}</Notice>
          )}
        </div>
      </div>
    </Card>
  );
}

function Verdicts({ verdicts }: { readonly verdicts: readonly Verdict[] }) {
  const found = verdicts.filter(({ checked }) => checked > 0);
  if (found.length === 0) return <p>{t('data-safety.verified-none')}</p>;
  const isWhole = found.every(({ damaged }) => damaged === 0);
  return (
    <Notice
      tone={isWhole ? 'ok' : 'danger'}
      title={t(isWhole ? 'data-safety.verified-all' : 'data-safety.verified-damage')}
    >
      <ul className={styles.groups}>
        {found.map((verdict) => (
          <li key={verdict.what}>{inWords(verdict)}</li>
        ))}
      </ul>
      {!isWhole && <p>{t('data-safety.damaged-do')}</p>}
    </Notice>
  );
}

function inWords({ what: sort, checked, damaged }: Verdict): string {
  const what = t(`data-safety.checked-${sort}`, { count: checked });
  return damaged === 0
    ? t('data-safety.checked-whole', { what })
    : t('data-safety.checked-damaged', { what, count: damaged });
}
