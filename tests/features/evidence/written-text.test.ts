import { expect, it } from 'vitest';

import { readWrittenText } from '#features/evidence/written-text.ts';

it.each([
  ['https://www.school.org/stem-night', 'https://www.school.org/stem-night'],
  ['  www.school.org/fair \n', 'https://www.school.org/fair'],
  ['school.org/fair', 'https://school.org/fair'],
  ['mailto:ada@school.org', 'mailto:ada@school.org'],
])('the address %j on its own is a link', (text, url) => {
  expect(readWrittenText(text)).toMatchObject({ is: 'piece', what: { is: 'link', url } });
});

it.each([
  'Families built bridges with us.',
  'Data: 34 families came, twice as many as in 2025',
  'See https://school.org/fair for the photos',
  'e.g.',
  'javascript: the club meets on Mondays',
  'Ratio 3:1',
])('%j is a note, to the letter', (text) => {
  expect(readWrittenText(text)).toMatchObject({ is: 'piece', what: { is: 'note', text } });
});

it.each([
  ['javascript:alert(1)', 'other-scheme'],
  ['JavaScript:alert(1)', 'other-scheme'],
  ['java\u0000script:alert(1)', 'other-scheme'],
  ['data:text/html,<script>alert(1)</script>', 'other-scheme'],
  ['file:///etc/passwd', 'other-scheme'],
  ['https://', 'no-address'],
])('%j is refused as an address, and never kept', (text, tag) => {
  expect(readWrittenText(text)).toMatchObject({ is: 'refused', fault: { tag } });
});

it('a long note has a title that ends between two words', () => {
  const read = readWrittenText(`${'word '.repeat(60)}\nmore`);
  expect(read.is === 'piece' && read.title).toMatch(/^(?:word )+word…$/);
});

it('blanks are nothing', () => {
  expect(readWrittenText(' \n\t')).toEqual({ is: 'nothing' });
});
