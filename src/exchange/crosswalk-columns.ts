import { tidied } from '#domain/crosswalk/crosswalk.ts';

/** What a column of a crosswalk’s CSV file may hold. */
export type Column = 'framework' | 'publisher' | 'group' | 'code' | 'title' | 'indicator';

/** The headings that our own files carry, in their order. */
export const HEADINGS = [
  'Framework',
  'Publisher',
  'Group',
  'Standard code',
  'Standard title',
  'Indicators',
] as const;

/** The words that people head their columns with, likeliest first; a heading that fits two belongs to the first. */
const WORDS: readonly (readonly [Column, readonly string[]])[] = [
  ['code', ['standard code', 'code', 'standard number', 'standard id', 'number', 'no', 'id', 'nr']],
  ['title', ['standard title', 'title', 'standard name', 'description', 'text', 'wording']],
  [
    'indicator',
    ['indicators', 'indicator', 'indicator code', 'indicator codes', 'ic map indicator'],
  ],
  ['group', ['group', 'domain', 'category', 'principle', 'strand', 'section', 'area', 'topic']],
  ['framework', ['framework', 'framework name', 'certification', 'program']],
  ['publisher', ['publisher', 'published by', 'organization', 'source']],
  // What is left: “Standard” is a code where there is none, else a title; so is “Name”.
  ['code', ['standard', 'standards']],
  ['title', ['standard', 'standards', 'name']],
];

/** The place of each column by its heading, whatever its case, signs and blanks. */
export function columnsOf(headings: readonly string[]): Readonly<Partial<Record<Column, number>>> {
  const words = headings.map(plain);
  const columns: Partial<Record<Column, number>> = {};
  const taken = new Set<number>();
  for (const [column, known] of WORDS) {
    if (columns[column] !== undefined) continue;
    const place = known
      .map((word) => words.findIndex((heading, index) => heading === word && !taken.has(index)))
      .find((index) => index >= 0);
    if (place === undefined) continue;
    columns[column] = place;
    taken.add(place);
  }
  return columns;
}

function plain(heading: string): string {
  return tidied(heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
}
