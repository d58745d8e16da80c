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
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows and columns that stay while the others scroll. */
  readonly fixed: { readonly rows: number; readonly columns: number };
}

/**
 * Sheets as the bytes of an Excel workbook. Texts are typed as texts, so no spreadsheet runs what stands in them as a
 * formula; its code is fetched when it is first needed.
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  return writeExcelFile(
    sheets.map(({ name, widths, rows, fixed }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      data: rows.map((row) => row.map(cellOf)) satisfies SheetData,
      stickyRowsCount: fixed.rows,
      stickyColumnsCount: fixed.columns,
    })),
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBlob();
}

function cellOf({ value, isBold = false, shade }: SheetCell): CellObject {
  const look = {
    ...(isBold ? { fontWeight: 'bold' as const } : {}),
    ...(shade === undefined ? {} : { backgroundColor: shade.fill, textColor: shade.ink }),
  };
  return typeof value === 'number'
    ? { value, type: Number, ...look }
    : { value, type: String, format: '@', ...look };
}
