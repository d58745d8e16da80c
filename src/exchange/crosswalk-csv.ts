import Papa from 'papaparse';

import type { CrosswalkContent } from '#domain/crosswalk/crosswalk-changes.ts';
import { LONGEST, tidied, type Standard, type StandardLink } from '#domain/crosswalk/crosswalk.ts';
import { err, ok, type Result } from '#domain/result.ts';

import { columnsOf, HEADINGS, type Column } from './crosswalk-columns.ts';
import { csvText, withoutGuard } from './csv.ts';

/** The most that is read of a CSV file. */
export const MOST_CSV = { bytes: 1_000_000, rows: 5000 } as const;

/** What is wrong with one row; `row` counts as a spreadsheet does, the headings being row 1. */
export type RowFault =
  | { readonly tag: 'no-code'; readonly row: number }
  | {
      readonly tag: 'too-long';
      readonly row: number;
      readonly column: 'code' | 'title' | 'group';
      readonly most: number;
    }
  | { readonly tag: 'unknown-indicator'; readonly row: number; readonly indicator: string }
  | { readonly tag: 'other-words'; readonly row: number; readonly code: string }
  /** A quote that begins in this row never ends. */
  | { readonly tag: 'open-quote'; readonly row: number };

/** Why nothing of a file can be read. */
export type CrosswalkCsvError =
  | { readonly tag: 'empty' }
  /** No text at all, such as an Excel workbook. */
  | { readonly tag: 'not-csv' }
  | { readonly tag: 'no-code-column'; readonly headings: readonly string[] }
  | { readonly tag: 'too-many-rows'; readonly most: number };

/** What a file holds; what a fault is about was left out. */
export interface ReadCrosswalk extends CrosswalkContent {
  readonly faults: readonly RowFault[];
  /** Which heading each column was found by. */
  readonly columns: Readonly<Partial<Record<Column, string>>>;
}

/**
 * Reads a framework’s standards from the text of a CSV file: commas, semicolons or tabs, columns known by
 * their headings. A row is a standard, or one indicator of it; a cell may also name several indicators.
 * `map` says which indicators there are.
 */
export function readCrosswalkCsv(
  text: string,
  map: { readonly id: string; readonly codes: readonly string[] },
): Result<ReadCrosswalk, CrosswalkCsvError> {
  // oxlint-disable-next-line no-control-regex -- a NUL is how a file shows that it is no text
  if (/^PK\u0003\u0004|\u0000/.test(text)) return err({ tag: 'not-csv' });
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: MOST_CSV.rows + 2,
  });
  const [headings = [], ...rows] = parsed.data;
  if (rows.every(isBlank) && headings.every((heading) => heading.trim() === '')) {
    return err({ tag: 'empty' });
  }
  const columns = columnsOf(headings);
  if (columns.code === undefined) {
    return err({ tag: 'no-code-column', headings: headings.map(tidied).filter(Boolean) });
  }
  if (
    rows.length > MOST_CSV.rows + 1 ||
    rows.filter((row) => !isBlank(row)).length > MOST_CSV.rows
  ) {
    return err({ tag: 'too-many-rows', most: MOST_CSV.rows });
  }
  const openQuotes = parsed.errors
    .filter(({ code }) => code === 'MissingQuotes')
    .map(({ row = 0 }): RowFault => ({ tag: 'open-quote', row: row + 1 }));
  const read = readRows(rows, columns, map);
  return ok({
    ...read,
    faults: [...openQuotes, ...read.faults],
    columns: Object.fromEntries(
      Object.entries(columns).map(([column, index]) => [column, tidied(headings[index] ?? '')]),
    ),
  });
}

/** A crosswalk as a CSV file that `readCrosswalkCsv` reads back: a row for every link, and for every standard without. */
export function crosswalkCsv({ name, publisher, standards, links }: CrosswalkContent): string {
  return csvText([
    HEADINGS,
    ...standards.flatMap(({ code, title, group }) => {
      const indicators = links.filter(({ standard }) => standard === code);
      const cells = [name, publisher, group, code, title];
      return indicators.length === 0
        ? [[...cells, '']]
        : indicators.map(({ indicator }) => [...cells, indicator]);
    }),
  ]);
}

/** A CSV file to fill in: the headings, and a row for every indicator of the map. */
export function blankCsv(codes: readonly string[]): string {
  return csvText([HEADINGS, ...codes.map((code) => ['', '', '', '', '', code])]);
}

type Columns = Readonly<Partial<Record<Column, number>>>;

function readRows(
  rows: readonly (readonly string[])[],
  columns: Columns,
  map: { readonly id: string; readonly codes: readonly string[] },
): CrosswalkContent & { readonly faults: readonly RowFault[] } {
  const standards = new Map<string, Standard>();
  const links = new Map<string, StandardLink>();
  const faults: RowFault[] = [];
  const known = new Map(map.codes.map((code) => [comparable(code), code]));
  let name = '';
  let publisher = '';
  rows.forEach((cells, index) => {
    const row = index + 2;
    const at = (column: Column) => tidied(withoutGuard(cells[columns[column] ?? -1] ?? ''));
    name ||= at('framework').slice(0, LONGEST.name);
    publisher ||= at('publisher').slice(0, LONGEST.publisher);
    const standard = { code: at('code'), title: at('title'), group: at('group') };
    if (standard.code === '') {
      // A row of the blank file that was left as it is says nothing at all.
      if (standard.title !== '' || standard.group !== '') faults.push({ tag: 'no-code', row });
      return;
    }
    const long = (['code', 'title', 'group'] as const).find(
      (column) => standard[column].length > LONGEST[column],
    );
    if (long !== undefined) {
      faults.push({ tag: 'too-long', row, column: long, most: LONGEST[long] });
      return;
    }
    const before = standards.get(standard.code);
    if (before === undefined) standards.set(standard.code, standard);
    else if (saysOtherwise(before, standard)) {
      faults.push({ tag: 'other-words', row, code: standard.code });
    }
    for (const asked of indicatorsIn(cells[columns.indicator ?? -1] ?? '', known)) {
      const indicator = known.get(comparable(asked));
      if (indicator === undefined) faults.push({ tag: 'unknown-indicator', row, indicator: asked });
      else {
        const link = { map: map.id, indicator, standard: standard.code };
        links.set(`${indicator}/${standard.code}`, link);
      }
    }
  });
  return {
    name,
    publisher,
    standards: [...standards.values()],
    links: [...links.values()],
    faults,
  };
}

/** Whether a later row of a standard contradicts the first; an empty cell contradicts nothing. */
function saysOtherwise(before: Standard, later: Standard): boolean {
  return (['title', 'group'] as const).some(
    (column) => later[column] !== '' && later[column] !== before[column],
  );
}

/** The whole cell where it is one code, since a code may hold a comma; else its parts. */
function indicatorsIn(cell: string, known: ReadonlyMap<string, string>): readonly string[] {
  const whole = tidied(withoutGuard(cell));
  if (whole === '' || known.has(comparable(whole))) return whole === '' ? [] : [whole];
  return withoutGuard(cell)
    .split(/[;,|\n]/)
    .map(tidied)
    .filter((part) => part !== '');
}

function comparable(code: string): string {
  return tidied(code).toLowerCase();
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((text) => text.trim() === '');
}
