/** What a spreadsheet would read as the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Before the first line, so that Excel reads it as UTF-8. */
export const UTF8_MARK = '\uFEFF';

/**
 * Rows as the text of a CSV file that Excel and others open as they are: every cell quoted, lines ended
 * by CRLF, a byte order mark in front, and an apostrophe before whatever would be run as a formula.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `${row.map(cell).join(',')}\r\n`);
  return `${UTF8_MARK}${lines.join('')}`;
}

/** A cell without the apostrophe that `csvText` may have put before it. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** The text of a CSV file: UTF-8 or UTF-16 by its mark, else UTF-8, else what old Excel writes (Windows-1252). */
export function decodeCsv(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A text that no spreadsheet runs: an apostrophe stands before what would be read as a formula. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function cell(text: string): string {
  return `"${guarded(text).replaceAll('"', '""')}"`;
}
