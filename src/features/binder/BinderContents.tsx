import { useState } from 'react';

import type { BinderPart } from '#domain/binder/binder-plan.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { fileSize } from '#i18n/sizes.ts';
import { t } from '#i18n/translate.ts';
import { gapsInWords, leftOutInWords, type BinderSource } from '#report/binder-model.ts';
import { useFilesHere } from '#saving/use-files-here.ts';
import { Notice } from '#ui/Notice.tsx';
import side from '#ui/SideBySide.module.css';
import shared from '#ui/PageParts.module.css';
import { ShowMore } from '#ui/ShowMore.tsx';

import styles from './Binder.module.css';
import { filesOf } from './binder-files.ts';

/** What a binder will hold, in numbers by indicator, and what it will lack, in sentences. */
export function BinderContents({ source }: { readonly source: Omit<BinderSource, 'files'> }) {
  const { plan } = source;
  const files = filesOf(plan.pieces);
  const here = useFilesHere(plan.pieces);
  const elsewhere =
    here === undefined ? 0 : files.filter(({ what }) => !here.has(what.hash)).length;
  const gaps = [...gapsInWords(plan), ...leftOutInWords(plan)];
  const size = files.reduce((sum, { what }) => sum + what.size, 0);
  return (
    <>
      <p role="status">
        {plan.pieces.length === 0
          ? t('binder.contents-nothing')
          : t('binder.contents-holds', {
              pieces: t('binder.count-pieces', { count: plan.pieces.length }),
              files: t('binder.count-files', { count: files.length }),
              size: fileSize(size),
            })}
      </p>
      {(gaps.length > 0 || elsewhere > 0) && (
        <Notice tone="info">
          <ul className={styles.gaps}>
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
            {elsewhere > 0 && <li>{t('binder.contents-elsewhere', { count: elsewhere })}</li>}
          </ul>
        </Notice>
      )}
      <PartsTable parts={plan.parts} />
    </>
  );
}

/** A framework may have thousands of standards: the table begins with these. */
const AT_ONCE = 100;

function PartsTable({ parts }: { readonly parts: readonly BinderPart[] }) {
  const [count, setCount] = useState(AT_ONCE);
  return (
    <>
      <table className={`${side.table} ${styles.table}`}>
        <caption className={side.caption}>{t('binder.contents-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('binder.contents-part')}</th>
            <th scope="col" className={side.count}>
              {t('binder.contents-count')}
            </th>
          </tr>
        </thead>
        {parts.slice(0, count).map((part) => {
          const { key, title, words } = headOf(part);
          return (
            <tbody key={key}>
              <tr>
                <th scope="rowgroup" colSpan={2} className={styles.part}>
                  {title} {words !== '' && <span className={styles.statement}>{words}</span>}
                </th>
              </tr>
              {part.indicators.length === 0 && (
                <tr>
                  <td colSpan={2} className={shared.muted}>
                    {t('binder.contents-no-indicator')}
                  </td>
                </tr>
              )}
              {part.indicators.map(({ code, pieces }) => (
                <tr key={code} data-empty={pieces.length === 0}>
                  <th scope="row">{code}</th>
                  <td className={`${side.count} ${styles.count}`}>{pieces.length}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
      <ShowMore
        shown={Math.min(count, parts.length)}
        of={parts.length}
        atOnce={AT_ONCE}
        onMore={() => setCount(count + AT_ONCE)}
      />
    </>
  );
}

function headOf({ about }: BinderPart): { key: string; title: string; words: string } {
  switch (about.is) {
    case 'outcome': {
      const { code, statement } = about.outcome;
      const title = t('binder.part-outcome', { code });
      return { key: `outcome ${code}`, title, words: glanceWording(statement) };
    }
    case 'standard': {
      const { code, title: words } = about.standard;
      return { key: `standard ${code}`, title: t('binder.part-standard', { code }), words };
    }
    case 'rest':
      return { key: 'rest', title: t('binder.part-rest'), words: '' };
  }
}
