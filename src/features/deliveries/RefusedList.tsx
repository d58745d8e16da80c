import { useState } from 'react';

import { t } from '#i18n/translate.ts';
import { copyText } from '#platform/copy-text.ts';
import { whyNotSaved } from '#saving/failure-words.ts';
import type { SourceFault } from '#storage/deliveries/delivery-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import parts from '#ui/PageParts.module.css';
import { ShowMore } from '#ui/ShowMore.tsx';
import wide from '#ui/WideTable.module.css';

import styles from './Deliveries.module.css';
import type { RefusedFile } from './looked-deliveries.ts';

const AT_ONCE = 50;

/** Every file of which nothing became, and why, so that a coach can write to the schools. */
export function RefusedList({ refused }: { readonly refused: readonly RefusedFile[] }) {
  const [shown, setShown] = useState(AT_ONCE);
  const [copied, setCopied] = useState<'copied' | 'not-copied'>();
  if (refused.length === 0) return null;

  async function copy() {
    const lines = refused.map(({ name, fault }) => `${name}\t${faultInWords(fault)}`);
    const isThere = await copyText({ plain: lines.join('\n') });
    setCopied(isThere ? 'copied' : 'not-copied');
  }

  return (
    <Card as="section" labelledBy="refused-files">
      <div className={parts.section}>
        <h2 id="refused-files">{t('deliveries.refused-title', { count: refused.length })}</h2>
        <div className={parts.buttons}>
          <Button onClick={() => void copy()}>{t('deliveries.copy-list')}</Button>
          <span role="status">{copied !== undefined && t(`deliveries.${copied}`)}</span>
        </div>
        <table className={wide.table} aria-labelledby="refused-files">
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                {t('deliveries.column-file')}
              </th>
              <th scope="col" className={styles.cell}>
                {t('deliveries.column-why')}
              </th>
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, shown).map(({ name, fault }, at) => (
              // Two files may have one name, and the list never changes.
              <tr key={at}>
                <th scope="row" className={styles.cell}>
                  <bdi>{name}</bdi>
                </th>
                <td className={styles.cell}>{faultInWords(fault)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ShowMore
          shown={Math.min(shown, refused.length)}
          of={refused.length}
          atOnce={AT_ONCE}
          onMore={() => setShown(shown + AT_ONCE)}
        />
      </div>
    </Card>
  );
}

function faultInWords(fault: SourceFault): string {
  if (fault.tag === 'commit') return whyNotSaved(fault.error);
  return t(`deliveries.fault-${fault.tag}`);
}
