import { useId, useState } from 'react';

import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { ReadCrosswalk } from '#exchange/crosswalk-csv.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Crosswalk.module.css';
import { rowFaultInWords } from './crosswalk-words.ts';

const SHOWN_STANDARDS = 5;
const SHOWN_FAULTS = 20;

type CsvPreviewProps = {
  readonly file: string;
  readonly read: ReadCrosswalk;
  readonly map: IcMap;
  readonly takeLabel: string;
  readonly onTake: () => Promise<void>;
  readonly onLeave: () => void;
};

/** What a CSV file holds, in numbers and by its first standards, and row by row what was left out. */
export function CsvPreview({ file, read, map, takeLabel, onTake, onLeave }: CsvPreviewProps) {
  const id = useId();
  const [isBusy, setBusy] = useState(false);
  const { standards, links, columns } = read;

  async function take() {
    setBusy(true);
    await onTake();
    setBusy(false);
  }

  return (
    <Card as="section" labelledBy={id}>
      <div className={styles.section}>
        <h2 id={id}>{t('crosswalk.preview-title', { file })}</h2>
        <p className={parts.words}>
          <strong>{read.name}</strong>{' '}
          {t('crosswalk.preview-standards', { count: standards.length })}{' '}
          {t('crosswalk.preview-links', { count: links.length })}{' '}
          {t('crosswalk.preview-columns', { columns: listInWords(Object.values(columns)) })}
        </p>
        <Faults faults={read.faults.map((fault) => rowFaultInWords(fault, map.title))} />
        {standards.length > 0 && (
          <>
            <h3>{t('crosswalk.preview-first')}</h3>
            <ul className={styles.first}>
              {standards.slice(0, SHOWN_STANDARDS).map(({ code, title }) => (
                <li key={code}>
                  <strong className={styles.code}>{code}</strong> <bdi>{title}</bdi>
                </li>
              ))}
              {standards.length > SHOWN_STANDARDS && (
                <li>
                  {t('crosswalk.preview-more', { count: standards.length - SHOWN_STANDARDS })}
                </li>
              )}
            </ul>
          </>
        )}
        <div className={parts.buttons}>
          {standards.length > 0 && (
            <Button variant="primary" busy={isBusy} onClick={() => void take()}>
              {takeLabel}
            </Button>
          )}
          <Button onClick={onLeave}>{t('crosswalk.preview-leave')}</Button>
        </div>
      </div>
    </Card>
  );
}

function Faults({ faults }: { readonly faults: readonly string[] }) {
  if (faults.length === 0) return null;
  return (
    <Notice tone="warning" title={t('crosswalk.preview-faults', { count: faults.length })}>
      <ul className={styles.first}>
        {faults.slice(0, SHOWN_FAULTS).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
        {faults.length > SHOWN_FAULTS && (
          <li>{t('crosswalk.faults-more', { count: faults.length - SHOWN_FAULTS })}</li>
        )}
      </ul>
    </Notice>
  );
}
