import type { SheetCell, WorkbookSheet } from './workbook.ts';
import type { CellLooks, SharedTexts } from './workbook-parts.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The most characters of a cell. Source: Excel specifications and limits. */
const MOST_CHARACTERS = 32_767;

/** What the cells of a sheet share with those of the others. */
interface SheetTools {
  readonly texts: SharedTexts;
  readonly looks: CellLooks;
  /** Of the sheet in its workbook. */
  readonly index: number;
}

/** A sheet, piece by piece. Source: ECMA-376, part 1, 18.3. */
export function* sheetXml(
  { widths, rows, fixed }: WorkbookSheet,
  { texts, looks, index }: SheetTools,
): Generator<string> {
  const selected = index === 0 ? ' tabSelected="1"' : '';
  yield `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView${selected} workbookViewId="0">${paneXml(fixed)}</sheetView></sheetViews><cols>`;
  for (const [at, width] of widths.entries()) {
    yield `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  }
  yield '</cols><sheetData>';
  let number = 0;
  for (const row of rows) {
    number += 1;
    let cells = '';
    for (let at = 0; at < row.length; at += 1) {
      const cell = row[at];
      if (cell !== undefined) cells += cellXml(cell, `${columnName(at)}${number}`, texts, looks);
    }
    yield `<row r="${number}">${cells}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cellXml(cell: SheetCell, at: string, texts: SharedTexts, looks: CellLooks): string {
  const { value, shade } = cell;
  if (value === '' && shade === undefined) return '';
  const look = looks.indexOf(cell);
  return typeof value === 'number'
    ? `<c r="${at}" s="${look}"><v>${value}</v></c>`
    : `<c r="${at}" s="${look}" t="s"><v>${texts.indexOf(value)}</v></c>`;
}

function paneXml({ rows, columns }: WorkbookSheet['fixed']): string {
  if (rows === 0 && columns === 0) return '';
  const [x, y] = [
    columns === 0 ? '' : ` xSplit="${columns}"`,
    rows === 0 ? '' : ` ySplit="${rows}"`,
  ];
  const pane = `${rows === 0 ? 'top' : 'bottom'}${columns === 0 ? 'Left' : 'Right'}`;
  return `<pane${x}${y} topLeftCell="${columnName(columns)}${rows + 1}" activePane="${pane}" state="frozen"/>`;
}

/** `A` to `Z`, `AA`, … by a column’s position from 0. */
function columnName(index: number): string {
  const known = names[index];
  if (known !== undefined) return known;
  const [before, last] = [Math.floor(index / 26), index % 26];
  const name = `${before === 0 ? '' : columnName(before - 1)}${String.fromCodePoint(65 + last)}`;
  names[index] = name;
  return name;
}

const names: string[] = [];

/** The texts of a workbook, piece by piece, in the order of their numbers. */
export function* sharedTextsXml(texts: Iterable<string>): Generator<string> {
  yield `${DECLARATION}<sst xmlns="${MAIN}">`;
  for (const text of texts) {
    yield `<si><t xml:space="preserve">${written(text.slice(0, MOST_CHARACTERS))}</t></si>`;
  }
  yield '</sst>';
}

/** A text in XML: what XML has no sign for is written as Excel writes it, `_x0007_`. */
function written(text: string): string {
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(
      UNWRITABLE,
      (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

export function workbookXml(sheets: readonly string[]): string {
  const list = sheets.map(
    (name, at) =>
      `<sheet name="${written(name).replaceAll('"', '&quot;')}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`;
}

export function workbookRelations(sheets: number): string {
  const list = Array.from({ length: sheets }, (_, at) =>
    relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  const styles = relation(sheets + 1, 'styles', 'styles.xml');
  const texts = relation(sheets + 2, 'sharedStrings', 'sharedStrings.xml');
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}${styles}${texts}</Relationships>`;
}

export const packageRelations = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`;

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

export function contentTypes(sheets: number): string {
  const list = Array.from({ length: sheets }, (_, at) =>
    override(`/xl/worksheets/sheet${at + 1}.xml`, '.worksheet'),
  );
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', '.sheet.main'),
    ...list,
    override('/xl/styles.xml', '.styles'),
    override('/xl/sharedStrings.xml', '.sharedStrings'),
    '</Types>',
  ].join('');
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${TYPES}${type}+xml"/>`;
}
