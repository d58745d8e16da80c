import { describe, expect, it } from 'vitest';

import type { EvidenceBody } from '#domain/evidence/evidence.ts';
import { binEvidence } from '#domain/evidence/evidence-changes.ts';
import { findPieces, indexPieces } from '#features/evidence/find-pieces.ts';
import { yearsOf } from '#features/evidence/school-year-of.ts';
import type { EvidenceLook } from '#platform/evidence-addresses.ts';
import { addingEvidence, piecesFrom } from '#tests/support/evidence.ts';

const hash = 'a'.repeat(64);
const photo: EvidenceBody['what'] = {
  is: 'file',
  hash,
  name: 'bridge.jpg',
  type: 'image/jpeg',
  size: 1000,
  kept: 're-encoded',
};
const pieces = piecesFrom([
  ...addingEvidence('night', { title: 'Family night', tags: ['families'] }, ['G1.Leaders1']),
  ...addingEvidence('bridge', { title: 'Bridge', what: photo, observedOn: '2026-05-30' }, [
    'G2.Leaders1',
  ]),
  ...addingEvidence('story', {
    title: 'El río',
    what: { is: 'link', url: 'https://news.example/creek' },
    note: 'What the newspaper wrote about our creek',
    observedOn: '2026-07-01',
  }),
  ...addingEvidence('old', {
    title: 'Old plan',
    what: { is: 'note', text: 'Goals of 2020' },
  }),
  binEvidence('riverside', 'evidence/old', '2027-02-04'),
]);
const outcomeOf = new Map([
  ['G1.Leaders1', 'G1'],
  ['G2.Leaders1', 'G2'],
]);

function titles(look: EvidenceLook, filesHere?: ReadonlySet<string>): readonly string[] {
  return findPieces(pieces, look, { outcomeOf, filesHere }).map(({ title }) => title);
}

describe('the list of evidence', () => {
  it.each<[string, EvidenceLook, readonly string[]]>([
    ['nothing asked', {}, ['Family night', 'El río', 'Bridge']],
    ['the inbox', { show: 'unsorted' }, ['El río']],
    ['the bin', { show: 'bin' }, ['Old plan']],
    ['an indicator', { indicator: 'G1.Leaders1' }, ['Family night']],
    ['an outcome', { outcome: 'G2' }, ['Bridge']],
    ['pictures', { kind: 'picture' }, ['Bridge']],
    ['links', { kind: 'link' }, ['El río']],
    ['a tag', { tag: 'families' }, ['Family night']],
    ['the school year before July 1', { year: '2025-26' }, ['Bridge']],
    ['the school year from July 1 on', { year: '2026-27' }, ['Family night', 'El río']],
    ['two filters that exclude each other', { kind: 'note', outcome: 'G2' }, []],
  ])('%s', (_, look, expected) => {
    expect(titles(look)).toEqual(expected);
  });

  it('tells which files are elsewhere only once it is known what is here', () => {
    expect(titles({ file: 'elsewhere' })).toEqual([]);
    expect(titles({ file: 'elsewhere' }, new Set())).toEqual(['Bridge']);
    expect(titles({ file: 'elsewhere' }, new Set([hash]))).toEqual([]);
  });

  it('names the school years of the pieces, newest first', () => {
    expect(yearsOf(pieces).map(({ name }) => name)).toEqual(['2026–27', '2025–26']);
  });
});

describe('words', () => {
  const { find } = indexPieces(pieces);

  it.each([
    ['famil nigh', ['evidence/night']],
    ['rio', ['evidence/story']],
    ['creek', ['evidence/story']],
    ['newspapr', ['evidence/story']],
    ['bridge.jpg', ['evidence/bridge']],
    ['families creek', []],
  ])('%j finds by title, note, tag, address and file name', (words, expected) => {
    expect(find(words)).toEqual(expected);
  });

  it('a title weighs more than a note', () => {
    expect(find('family')[0]).toBe('evidence/night');
  });
});
