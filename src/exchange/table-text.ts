import { csvText, guarded } from './csv.ts';

/** A table as people take it away: words and numbers, nothing of how it looks. */
export interface PlainTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** As a CSV file. */
export function tableAsCsv({ heads, rows }: PlainTable): string {
  return csvText([heads, ...rows].map((row) => row.map(String)));
}

/** With tabs between cells, as every spreadsheet takes it from the clipboard. */
export function tableAsTabs({ heads, rows }: PlainTable): string {
  return [heads, ...rows]
    .map((row) => row.map((cell) => guarded(String(cell)).replace(/\s+/g, ' ').trim()).join('\t'))
    .join('\n');
}

/** As HTML, as word processors and mail take it from the clipboard. */
export function tableAsHtml({ heads, rows }: PlainTable): string {
  const row = (tag: 'th' | 'td', cells: readonly (string | number)[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(guarded(String(cell)))}</${tag}>`).join('')}</tr>`;
  const body = rows.map((cells) => row('td', cells)).join('');
  return `<table><thead>${row('th', heads)}</thead><tbody>${body}</tbody></table>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
