import type { StoredRecord } from '#domain/records/record.ts';
import { evidenceFilesOf } from '#exchange/icmap/for-purpose.ts';
import { countByGroup } from '#exchange/icmap/record-groups.ts';
import { fileSize } from '#i18n/sizes.ts';
import { t } from '#i18n/translate.ts';
import { useFilesHere } from '#saving/use-files-here.ts';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';
import side from '#ui/SideBySide.module.css';

import { takesEvidence, type ExportAsked } from './export-asked.ts';

type ExportContentsProps = {
  readonly asked: ExportAsked;
  readonly records: readonly StoredRecord[];
};

/** What the file will hold, in words and numbers, and what a person should know of it. */
export function ExportContents({ asked, records }: ExportContentsProps) {
  const files = takesEvidence(asked) ? evidenceFilesOf(records) : [];
  const here = useFilesHere(records);
  const present = files.filter(({ hash }) => here === undefined || here.has(hash));
  const groups = [...countByGroup(records)];
  const living = groups.reduce((sum, [, count]) => sum + count, 0);
  const has = (group: string) => groups.some(([one]) => one === group);
  const elsewhere = files.length - present.length;
  const size = packedSizeOf(records) + present.reduce((sum, { size: ofFile }) => sum + ofFile, 0);
  return (
    <>
      <p role="status">{t('export.contents-lead', { count: living, size: fileSize(size) })}</p>
      <table className={side.table}>
        <caption className={side.caption}>{t('export.contents-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('export.contents-what')}</th>
            <th scope="col" className={side.count}>
              {t('export.contents-how-many')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(([group, count]) => (
            <tr key={group}>
              <th scope="row">{t(`contents.group-${group}`)}</th>
              <td className={side.count}>{count}</td>
            </tr>
          ))}
          {present.length > 0 && (
            <tr>
              <th scope="row">{t('export.contents-files')}</th>
              <td className={side.count}>{present.length}</td>
            </tr>
          )}
        </tbody>
      </table>
      {asked.purpose === 'backup' && <p className={parts.muted}>{t('export.contents-history')}</p>}
      {elsewhere > 0 && (
        <Notice tone="info">{t('export.contents-elsewhere', { count: elsewhere })}</Notice>
      )}
      {asked.purpose === 'coach' && !has('snapshots') && (
        <Notice tone="warning">{t('export.nothing-recorded')}</Notice>
      )}
      {asked.purpose === 'colleague' && has('individual') && (
        <Notice tone="info">{t('export.individual-inside')}</Notice>
      )}
    </>
  );
}

/** About how large records are once they are packed: names of fields, which are most of them, shrink to a sixth. */
function packedSizeOf(records: readonly StoredRecord[]): number {
  const texts = records.reduce((sum, { kind, body }) => {
    const text = kind === 'snapshot' ? body['text'] : undefined;
    return sum + 250 + (typeof text === 'string' ? text.length : roughSizeOf(body));
  }, 0);
  return Math.round(texts / 6);
}

function roughSizeOf(body: StoredRecord['body']): number {
  let size = 0;
  for (const value of Object.values(body)) size += typeof value === 'string' ? value.length : 20;
  return size;
}
