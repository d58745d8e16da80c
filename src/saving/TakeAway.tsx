import { useState } from 'react';

import '#i18n/en/take-away.ts';
import { tableAsCsv, tableAsHtml, tableAsTabs, type PlainTable } from '#exchange/table-text.ts';
import { t } from '#i18n/translate.ts';
import { copyText } from '#platform/copy-text.ts';
import type { KeyEntry } from '#platform/picture-frame.ts';
import { safeFileName, saveFile } from '#platform/save-file.ts';
import { Button } from '#ui/Button.tsx';
import { showToast } from '#ui/toasts.ts';

import styles from './TakeAway.module.css';

/** A picture of the page that can be taken along. */
export interface PictureToTake {
  /** Its element, when it is wanted; one that is not on screen is drawn first. */
  readonly find: () => SVGSVGElement | null | undefined | Promise<SVGSVGElement | null | undefined>;
  /** It is drawn, or can't be: what is on screen for it alone may go. */
  readonly letGo?: () => void;
  readonly key: readonly KeyEntry[];
  /** Whose it is and from where, below the picture. */
  readonly source: string;
}

type TakeAwayProps = {
  /** What it is: the name of the files, and what stands above the picture. */
  readonly title: string;
  /** The same in words and numbers, when it is wanted. */
  readonly table?: () => PlainTable;
  /** The same and more as an Excel workbook, made when it is wanted. */
  readonly workbook?: () => Promise<Blob>;
  readonly picture?: PictureToTake;
};

/** Ways to take a table or a picture along: to the clipboard, as CSV, for Excel, as PNG. */
export function TakeAway({ title, table, workbook, picture }: TakeAwayProps) {
  return (
    <div
      role="group"
      aria-label={t('take-away.label', { title })}
      className={styles.ways}
      data-screen-only
    >
      {table !== undefined && <TableButtons title={title} table={table} />}
      {workbook !== undefined && <WorkbookButton title={title} workbook={workbook} />}
      {picture !== undefined && <PictureButton title={title} picture={picture} />}
    </div>
  );
}

type TableButtonsProps = { readonly title: string; readonly table: () => PlainTable };

function TableButtons({ title, table }: TableButtonsProps) {
  async function copy() {
    const wanted = table();
    const isCopied = await copyText({ plain: tableAsTabs(wanted), html: tableAsHtml(wanted) });
    if (isCopied) showToast({ text: t('take-away.copied') });
    else showToast({ text: t('take-away.not-copied'), tone: 'danger' });
  }

  return (
    <>
      <Button size="small" variant="quiet" icon="file" onClick={() => void copy()}>
        {t('take-away.copy-table')}
      </Button>
      <Button
        size="small"
        variant="quiet"
        icon="download"
        onClick={() =>
          void save(
            new File([tableAsCsv(table())], safeFileName(title, 'csv'), { type: 'text/csv' }),
          )
        }
      >
        {t('take-away.csv')}
      </Button>
    </>
  );
}

type WorkbookButtonProps = { readonly title: string; readonly workbook: () => Promise<Blob> };

function WorkbookButton({ title, workbook }: WorkbookButtonProps) {
  const [isWriting, setWriting] = useState(false);

  async function write() {
    setWriting(true);
    try {
      const file = await workbook();
      await save(new File([file], safeFileName(title, 'xlsx'), { type: file.type }));
    } catch {
      showToast({ text: t('take-away.not-saved'), tone: 'danger' });
    } finally {
      setWriting(false);
    }
  }

  return (
    <Button
      size="small"
      variant="quiet"
      icon="download"
      busy={isWriting}
      onClick={() => void write()}
    >
      {t('take-away.xlsx')}
    </Button>
  );
}

type PictureButtonProps = { readonly title: string; readonly picture: PictureToTake };

function PictureButton({ title, picture: { find, letGo, key, source } }: PictureButtonProps) {
  const [isDrawing, setDrawing] = useState(false);

  async function draw() {
    setDrawing(true);
    try {
      const found = await find();
      if (found === null || found === undefined) throw new Error('The picture is not on screen');
      const { pngOf } = await import('#platform/svg-to-png.ts');
      const png = await pngOf(found, { title, key, source });
      await save(new File([png], safeFileName(title, 'png'), { type: 'image/png' }));
    } catch {
      showToast({ text: t('take-away.not-drawn'), tone: 'danger' });
    } finally {
      letGo?.();
      setDrawing(false);
    }
  }

  return (
    <Button
      size="small"
      variant="quiet"
      icon="picture"
      busy={isDrawing}
      onClick={() => void draw()}
    >
      {t('take-away.png')}
    </Button>
  );
}

/** Saves a file and says what became of it, as copying does; where a share menu was open, that has said it. */
async function save(file: File): Promise<void> {
  const outcome = await saveFile(file);
  if (outcome === 'saved') showToast({ text: t('take-away.saved', { file: file.name }) });
  else if (outcome === 'failed' || outcome === 'needs-tap') {
    showToast({ text: t('take-away.not-saved'), tone: 'danger' });
  }
}
