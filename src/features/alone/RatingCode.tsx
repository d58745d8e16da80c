import { useState } from 'react';

import { writeRatingCode } from '#exchange/rating-code.ts';
import { t } from '#i18n/translate.ts';
import { copyText } from '#platform/copy-text.ts';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Alone.module.css';
import type { OwnView } from './own-view.ts';

type RatingCodeProps = { readonly view: OwnView; readonly upTo: number };

/** What was handed in as letters and digits, in groups, to read out, copy or share. */
export function RatingCode({ view, upTo }: RatingCodeProps) {
  const { map, cycle, member, ratings, school, yearName } = view;
  const [isCopied, setCopied] = useState<boolean>();
  const written = writeRatingCode({ map, cycle }, member.id, ratings, upTo);
  if (!written.ok) return <p className={parts.words}>{t('alone.code-impossible')}</p>;
  const code = written.value.join(' ');
  const text = t('alone.code-text', {
    name: member.name,
    school: school.name,
    year: yearName,
    code,
  });

  async function copy() {
    setCopied(await copyText({ plain: code }));
  }

  return (
    <div className={styles.way}>
      <h3>{t('alone.code-title')}</h3>
      <p className={parts.muted}>{t('alone.code-words')}</p>
      <p className={styles.groups} translate="no">
        {written.value.map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
      <div className={parts.buttons}>
        <Button onClick={() => void copy()}>{t('alone.code-copy')}</Button>
        {'share' in navigator && (
          // A share that is closed again needs no words.
          <Button onClick={() => void navigator.share({ text }).catch(() => undefined)}>
            {t('alone.code-share')}
          </Button>
        )}
      </div>
      <p role="status">
        {isCopied !== undefined && t(isCopied ? 'alone.code-copied' : 'alone.code-not-copied')}
      </p>
    </div>
  );
}
