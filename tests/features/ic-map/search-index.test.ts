import { describe, expect, it } from 'vitest';

import { excerptOf } from '#features/ic-map/excerpt.ts';
import { searchIndexOf } from '#features/ic-map/search-index.ts';
import { aMap } from '#tests/support/a-map.ts';
import { theMap } from '#tests/support/the-map.ts';

const index = searchIndexOf([theMap()]);

function placesOf(words: string): readonly string[] {
  return index.find(words).map(({ part, place }) => `${part}: ${place}`);
}

describe('searching the IC maps', () => {
  it('finds the one cell that speaks of a thing', () => {
    expect(placesOf('action research')).toContain('The map: EC1.Teachers1, 4 Fully Implementing');
    expect(placesOf('chambers of commerce')).toEqual(['The map: EC1.Leaders1, 5 Sustaining']);
  });

  it('finds an indicator by its code, and both of its wordings', () => {
    expect(placesOf('EC2.Teachers1')[0]).toBe('The map: EC2.Teachers1');
    expect(placesOf('industry needs availability')).toEqual(['The map: EC3.Strategic Alliances1']);
    expect(placesOf('workforce needs availability')).toEqual(['The map: EC3.Strategic Alliances1']);
  });

  it('finds by the beginning of a word, and with a letter wrong', () => {
    expect(placesOf('apprent')).toContain('The map: EC2.Students1, 5 Sustaining');
    expect(placesOf('aprenticeships')).toContain('The map: EC2.Students1, 5 Sustaining');
  });

  it('looks in the white paper, the glossary and the purposes too', () => {
    expect(placesOf('National Research Council')).toEqual([
      'White paper: Collaborative Leadership, Shared Vision',
    ]);
    expect(placesOf('learning ecosystem')).toContain('Glossary: STEM learning ecosystem');
    expect(placesOf('STE(A)M')).toContain('At-A-Glance: What the At-A-Glance is for');
  });

  it('finds nothing where a word is missing, and nothing for nothing', () => {
    expect(placesOf('stakeholders zeppelin')).toEqual([]);
    expect(placesOf('   ')).toEqual([]);
  });

  it('links to the version that was found where a map has several', () => {
    const two = searchIndexOf([aMap({ version: '1' }), aMap({ version: '2' })]);
    expect(two.find('greenhouse G1.Leaders1').map(({ address }) => address)).toEqual([
      '/library/garden-school/map?version=1&at=G1.Leaders1',
      '/library/garden-school/map?version=2&at=G1.Leaders1',
    ]);
  });
});

describe('an excerpt', () => {
  it('begins near the first found word and marks bare words', () => {
    const text = `${'before '.repeat(40)}the key (meetings). ${'after '.repeat(80)}`;
    const runs = excerptOf(text, ['meetings']);
    expect(runs.filter(({ isFound }) => isFound).map((run) => run.text)).toEqual(['meetings']);
    expect(runs[0]?.text).toBe('… ');
    expect(runs.at(-1)?.text).toBe(' …');
    expect(runs.map((run) => run.text).join('').length).toBeLessThan(320);
  });

  it('shows the stretch with the most of the words, and marks no little ones beside them', () => {
    const text = `Meetings of one kind. ${'filler '.repeat(60)}Meetings of the chambers of commerce.`;
    const runs = excerptOf(text, ['meetings', 'of', 'chambers', 'commerce']);
    expect(runs.filter(({ isFound }) => isFound).map((run) => run.text)).toEqual([
      'Meetings',
      'chambers',
      'commerce',
    ]);
  });

  it('of a short text is the whole text', () => {
    const text = 'Seek new partners, today.';
    const runs = excerptOf(text, ['partners']);
    expect(runs.map((run) => run.text).join('')).toBe(text);
  });
});
