import type { CellObject, SheetData } from 'write-excel-file/universal';

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

/**
 * Sheets as an Excel workbook. Texts are typed as texts, so no spreadsheet runs what stands in them as a formula; the
 * writer's code is fetched when it is first needed. All rows are in memory at once: for many schools, in a worker.
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const cell = cellsOnce();
  return writeExcelFile(
    sheets.map(({ name, widths, rows, fixed }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      data: Array.from(rows, (row) => row.map(cell)) satisfies SheetData,
      stickyRowsCount: fixed.rows,
      stickyColumnsCount: fixed.columns,
    })),
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBlob();
}

/** Equal cells are one object: of three million cells of a thousand schools few thousand differ. */
function cellsOnce(): (cell: SheetCell) => CellObject {
  const known = new Map<string, CellObject>();
  return (cell) => {
    const { value, isBold = false, shade } = cell;
    const key = `${typeof value} ${isBold} ${shade?.fill} ${shade?.ink} ${value}`;
    const one = known.get(key) ?? cellOf(cell);
    known.set(key, one);
    return one;
  };
}

function cellOf({ value, isBold = false, shade }: SheetCell): CellObject {
  const look = {
    ...(isBold ? { fontWeight: 'bold' as const } : {}),
    ...(shade === undefined ? {} : { backgroundColor: shade.fill, textColor: shade.ink }),
  };
  return typeof value === 'number'
    ? { value, type: Number, ...look }
    : { value: letterByLetter(value), type: String, format: '@', ...look };
}

/** Workbooks read `_x0041_` as the letter A; with its underscore written that way, it stays what somebody typed. */
function letterByLetter(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
