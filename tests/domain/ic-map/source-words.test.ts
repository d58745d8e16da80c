import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import builtIn from '#data/ic-maps/engaged-stem-school-community.json' with { type: 'json' };
import type { Descriptor } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { parseIcMap } from '#domain/ic-map/parse-ic-map.ts';
import { glanceWording, mapWording } from '#domain/ic-map/wording.ts';

import source from '#tests/fixtures/ic-map-source-words.json' with { type: 'json' };

const parsed = parseIcMap(builtIn);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
const map = parsed.value;

/** The words of a text, one space between them, hashed; as tests/fixtures/README.md tells. */
function wordsHash(text: string): string {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return createHash('sha256').update(words.join(' ')).digest('hex');
}

function textOf(descriptor: Descriptor): string {
  return descriptor
    .map((block) => (block.type === 'text' ? block.text : block.items.join(' ')))
    .join(' ');
}

describe('the built-in IC map holds every word of its source, in order', () => {
  const cells = indicatorsOf(map).flatMap(({ indicator }) =>
    Object.entries(indicator.descriptors).map(
      ([level, descriptor]) => [indicator.code, level, descriptor] as const,
    ),
  );

  it('has 3 outcomes, 16 indicators by 4 roles and 80 descriptors', () => {
    expect(map.outcomes.map(({ code }) => code)).toEqual(['EC1', 'EC2', 'EC3']);
    expect(map.roles.map(({ name }) => name)).toEqual([
      'Leaders',
      'Teachers',
      'Students',
      'Strategic Alliances',
    ]);
    expect(indicatorsOf(map)).toHaveLength(16);
    expect(cells).toHaveLength(80);
  });

  it.each(cells)('%s, %s', (code, level, descriptor) => {
    const expected: Record<string, Record<string, string>> = source.cells;
    expect(wordsHash(textOf(descriptor))).toBe(expected[code]?.[level]);
  });

  it.each(indicatorsOf(map).map((place) => [place.indicator.code, place.indicator] as const))(
    '%s in both wordings',
    (code, { statement }) => {
      const expected: Record<string, { glance: string; map: string }> = source.indicators;
      expect(wordsHash(glanceWording(statement))).toBe(expected[code]?.glance);
      expect(wordsHash(mapWording(statement))).toBe(expected[code]?.map);
    },
  );

  it.each(map.outcomes.map((outcome) => [outcome.code, outcome] as const))(
    'desired outcome %s in both wordings',
    (code, { statement }) => {
      const expected: Record<string, { glance: string; map: string }> = source.outcomes;
      expect(wordsHash(glanceWording(statement))).toBe(expected[code]?.glance);
      expect(wordsHash(mapWording(statement))).toBe(expected[code]?.map);
    },
  );

  it('the standard, the focus and the purposes', () => {
    expect({
      standard: {
        glance: wordsHash(glanceWording(map.standard)),
        map: wordsHash(mapWording(map.standard)),
      },
      focus: { glance: wordsHash(glanceWording(map.focus)), map: wordsHash(mapWording(map.focus)) },
      purposes: {
        atAGlance: wordsHash(map.purposes.atAGlance),
        map: wordsHash(map.purposes.map),
        whitePaper: wordsHash(map.purposes.whitePaper),
      },
    }).toEqual({ standard: source.standard, focus: source.focus, purposes: source.purposes });
  });

  it('the white paper, headings included', () => {
    const text = map.whitePaper.map(({ heading, paragraphs }) =>
      [heading, ...paragraphs].join(' '),
    );
    expect(wordsHash(text.join(' '))).toBe(source.whitePaper);
  });

  it('a glossary that quotes the white paper’s own sentences', () => {
    const paper = map.whitePaper.flatMap(({ paragraphs }) => paragraphs).join(' ');
    for (const { quote, term } of map.glossary) {
      expect(paper).toContain(quote);
      expect(quote.toLowerCase()).toContain(term.toLowerCase());
    }
  });
});

describe('wordings that differ stand only where they differ', () => {
  it('in one outcome and five indicators', () => {
    const outcomes = map.outcomes.filter(({ statement }) => statement.map !== undefined);
    const indicators = indicatorsOf(map).filter(
      ({ indicator }) => indicator.statement.map !== undefined,
    );
    expect(outcomes.map(({ code }) => code)).toEqual(['EC3']);
    expect(indicators.map(({ indicator }) => indicator.code)).toEqual([
      'EC1.Leaders3',
      'EC1.Leaders4',
      'EC1.Teachers1',
      'EC2.Students1',
      'EC3.Strategic Alliances1',
    ]);
  });
});
