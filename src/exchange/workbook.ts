import { strToU8, Zip, ZipDeflate } from 'fflate';

import {
  contentTypes,
  packageRelations,
  sharedTextsXml,
  sheetXml,
  workbookRelations,
  workbookXml,
} from './workbook-xml.ts';
import { newCellLooks, newSharedTexts } from './workbook-parts.ts';

/** What stands in a cell: numbers are numbers, and every text is a text, whatever it begins with. */
export interface SheetCell {
  readonly value: string | number;
  readonly isBold?: boolean;
  /** `#c5bf5f`, with the color of the text on it. */
  readonly shade?: { readonly fill: string; readonly ink: string } | undefined;
}

/** A sheet of a workbook. */
export interface WorkbookSheet {
  /** At most 31 characters, none of which Excel forbids there. */
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  /** Gone through once. */
  readonly rows: Iterable<readonly SheetCell[]>;
  /** Rows and columns that stay while the others scroll. */
  readonly fixed: { readonly rows: number; readonly columns: number };
}

/** 1980 is as early as a ZIP can be: the same sheets give the same file. */
const MADE = new Date(1980, 0, 1);
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Characters of a sheet that are compressed at once. */
const PIECE = 128 * 1024;

/**
 * Sheets as an Excel workbook, row by row: no more of them is in memory at once than its texts, each of them once.
 * Texts are typed as texts, so no spreadsheet runs what stands in them as a formula.
 */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Blob {
  const parts: BlobPart[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    parts.push(new Uint8Array(chunk));
  });
  const add = (path: string, pieces: Iterable<string>) => {
    const file = new ZipDeflate(path, { level: 4 });
    file.mtime = MADE;
    zip.add(file);
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < PIECE) continue;
      file.push(strToU8(waiting));
      waiting = '';
    }
    file.push(strToU8(waiting), true);
  };
  const [texts, looks] = [newSharedTexts(), newCellLooks()];
  add('[Content_Types].xml', [contentTypes(sheets.length)]);
  add('_rels/.rels', [packageRelations]);
  add('xl/workbook.xml', [workbookXml(sheets.map(({ name }) => name))]);
  add('xl/_rels/workbook.xml.rels', [workbookRelations(sheets.length)]);
  sheets.forEach((sheet, index) => {
    add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, { texts, looks, index }));
  });
  // Last: they hold what the sheets asked for.
  add('xl/sharedStrings.xml', sharedTextsXml(texts.all()));
  add('xl/styles.xml', [looks.xml()]);
  zip.end();
  return new Blob(parts, { type: TYPE });
}
