import { describe, expect, it } from 'vitest';

import builtIn from '#data/ic-maps/engaged-stem-school-community.json' with { type: 'json' };
import type { Descriptor, IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorByCode, indicatorsOf } from '#domain/ic-map/indicator.ts';
import {
  levelBelow,
  levelsAscending,
  levelsInPrintOrder,
  levelTone,
} from '#domain/ic-map/level.ts';
import { parseIcMap } from '#domain/ic-map/parse-ic-map.ts';
import { statementsOf } from '#domain/ic-map/statements.ts';
import { differenceFromBelow, type BlockDifference } from '#domain/ic-map/wording-difference.ts';

const parsed = parseIcMap(builtIn);
if (!parsed.ok) throw new Error('the built-in map is broken');
const map = parsed.value;

function cell(code: string, level: string): Descriptor {
  const descriptor = indicatorByCode(map, code)?.indicator.descriptors[level];
  if (descriptor === undefined) throw new Error(`${code} has no ${level}`);
  return descriptor;
}

function withLevels(count: number): IcMap {
  const levels = Array.from({ length: count }, (_, i) => ({
    id: `l${i}`,
    name: `L${i}`,
    rank: i + 1,
  }));
  return { ...map, levels };
}

describe('levels', () => {
  it('go from Getting Started up, and stand on paper with Sustaining leftmost', () => {
    const names = levelsAscending(map).map(({ name }) => name);
    expect(names[0]).toBe('Getting Started');
    expect(levelsInPrintOrder(map).map(({ name }) => name)).toEqual(names.toReversed());
  });

  it('have the one below, but for the lowest', () => {
    expect(levelBelow(map, 'progressing')?.name).toBe('Getting Started');
    expect(levelBelow(map, 'getting-started')).toBeUndefined();
  });

  it.each([
    [2, [1, 5]],
    [3, [1, 3, 5]],
    [4, [1, 2, 4, 5]],
    [5, [1, 2, 3, 4, 5]],
    [7, [1, 2, 2, 3, 4, 4, 5]],
  ])('of a map with %i take their colors from the same ramp', (count, tones) => {
    const other = withLevels(count);
    expect(other.levels.map(({ id }) => levelTone(other, id))).toEqual(tones);
  });
});

describe('indicators', () => {
  it('know their place, and those of one wording stay apart', () => {
    const students = indicatorByCode(map, 'EC1.Students1');
    expect(students).toMatchObject({ position: 6, total: 16, role: { name: 'Students' } });
    expect(indicatorByCode(map, 'EC1.Strategic Alliances1')?.outcome.code).toBe('EC1');
    expect(indicatorByCode(map, 'EC9.Nobody1')).toBeUndefined();
    expect(new Set(indicatorsOf(map).map(({ indicator }) => indicator.code)).size).toBe(16);
  });
});

describe('statements', () => {
  it('are the paragraphs and list items; the lead-in of a list is none', () => {
    const statements = statementsOf('sustaining', cell('EC1.Teachers1', 'sustaining'));
    expect(statements.map(({ id, counted }) => [id, counted])).toEqual([
      ['sustaining.0', true],
      ['sustaining.2.0', true],
      ['sustaining.2.1', true],
      ['sustaining.2.2', true],
      ['sustaining.2.3', true],
    ]);
  });

  it('of example lists are never counted', () => {
    const statements = statementsOf('progressing', cell('EC1.Leaders4', 'progressing'));
    expect(statements).toHaveLength(6);
    expect(statements.every(({ counted }) => !counted)).toBe(true);
    expect(statements[5]?.text).toBe(
      'assessment of district successes, problems and processes of school community.',
    );
  });

  it('keep the commas inside an item', () => {
    const texts = statementsOf('x', cell('EC1.Leaders4', 'getting-started')).map(
      ({ text }) => text,
    );
    expect(texts).toContain('demographics (including faculty, student body, community), and');
  });
});

function marked(difference: readonly BlockDifference[]): readonly string[] {
  return difference
    .flatMap(({ text = [], items = [] }) => [...text, ...items.flat()])
    .filter(({ changed }) => changed)
    .map(({ text }) => text.trim());
}

describe('words that differ from the level below', () => {
  it('are exactly the one word where one word differs', () => {
    const higher = cell('EC3.Teachers1', 'sustaining');
    const lower = cell('EC3.Teachers1', 'fully-implementing');
    expect(marked(differenceFromBelow(higher, lower))).toEqual(['routinely']);
  });

  it('are in the lead alone where the lists are the same', () => {
    const higher = cell('EC1.Leaders2', 'sustaining');
    const lower = cell('EC1.Leaders2', 'fully-implementing');
    const difference = differenceFromBelow(higher, lower);
    expect(marked(difference.slice(1))).toEqual([]);
    expect(marked(difference).join(' ')).toContain(
      'Maintain, through a continuous improvement process',
    );
  });

  it('are none between equal texts, and all where nothing is shared', () => {
    const text = (words: string): Descriptor => [{ type: 'text', text: words }];
    expect(marked(differenceFromBelow(text('One “two” three.'), text('one two three')))).toEqual(
      [],
    );
    expect(marked(differenceFromBelow(text('alpha beta'), text('gamma')))).toEqual(['alpha beta']);
  });

  it('leave every text whole', () => {
    for (const { indicator } of indicatorsOf(map)) {
      for (const { id } of map.levels) {
        const below = levelBelow(map, id);
        if (below === undefined) continue;
        const difference = differenceFromBelow(
          cell(indicator.code, id),
          cell(indicator.code, below.id),
        );
        const texts = difference.flatMap(({ text, items }) => (text ? [text] : (items ?? [])));
        const original = cell(indicator.code, id).flatMap((block) =>
          block.type === 'text' ? [block.text] : block.items,
        );
        expect(texts.map((runs) => runs.map((run) => run.text).join(''))).toEqual(original);
      }
    }
  });
});
