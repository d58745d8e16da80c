import { describe, expect, it } from 'vitest';

import builtIn from '#data/ic-maps/engaged-stem-school-community.json' with { type: 'json' };
import type { Fault, FaultPlace } from '#domain/ic-map/ic-map-fault.ts';
import { parseIcMap, parseIcMapText } from '#domain/ic-map/parse-ic-map.ts';
import { addressPatterns } from '#platform/addresses.ts';

type Json = Record<string, unknown>;
type Draft = typeof builtIn;

function faultsAfter(spoil: (map: Draft) => unknown) {
  const map = structuredClone(builtIn);
  const spoiled = spoil(map) ?? map;
  const result = parseIcMap(spoiled);
  return result.ok ? [] : result.error.faults;
}

function leaders2(map: Draft) {
  const indicator = map.outcomes[0]?.indicators[1];
  if (indicator === undefined) throw new Error('the map has lost EC1.Leaders2');
  return indicator as unknown as Json & { descriptors: Json; code: string };
}

const inLeaders2 = (field: string, more: object = {}): FaultPlace => ({
  outcome: 'EC1',
  indicator: 'EC1.Leaders2',
  ...more,
  field: `outcomes[0].indicators[1].${field}`,
});

describe('a broken IC map is refused with the place and the fault', () => {
  const cases: readonly (readonly [string, (map: Draft) => unknown, FaultPlace, Fault])[] = [
    [
      'a level is missing',
      (map) => delete leaders2(map).descriptors['progressing'] && undefined,
      inLeaders2('descriptors'),
      { tag: 'missing-level', level: 'Progressing' },
    ],
    [
      'a level that the map does not have',
      (map) => void (leaders2(map).descriptors['excelling'] = [{ type: 'text', text: 'x' }]),
      inLeaders2('descriptors'),
      { tag: 'unknown-level', level: 'excelling' },
    ],
    [
      'an unknown role',
      (map) => void (leaders2(map)['role'] = 'janitors'),
      inLeaders2('role'),
      { tag: 'unknown-role', role: 'janitors' },
    ],
    [
      'one code given twice',
      (map) => void (leaders2(map).code = 'EC1.Leaders1'),
      { outcome: 'EC1', indicator: 'EC1.Leaders1', field: 'outcomes[0].indicators[1].code' },
      { tag: 'duplicate-code', code: 'EC1.Leaders1' },
    ],
    [
      'one outcome given twice',
      (map) => void Object.assign(map.outcomes[1] ?? {}, { code: 'EC1' }),
      { outcome: 'EC1', field: 'outcomes[1].code' },
      { tag: 'duplicate-outcome', code: 'EC1' },
    ],
    [
      'an id that would be two in an address',
      (map) => void (map.id = 'stem/school'),
      { field: 'id' },
      { tag: 'not-plain' },
    ],
    [
      'an empty version',
      (map) => void (map.version = ''),
      { field: 'version' },
      { tag: 'not-plain' },
    ],
    [
      'an empty descriptor',
      (map) => void (leaders2(map).descriptors['sustaining'] = []),
      inLeaders2('descriptors.sustaining', { level: 'Sustaining' }),
      { tag: 'empty' },
    ],
    [
      'an empty text',
      (map) => void (leaders2(map).descriptors['sustaining'] = [{ type: 'text', text: '  ' }]),
      inLeaders2('descriptors.sustaining[0].text', { level: 'Sustaining' }),
      { tag: 'empty' },
    ],
    [
      'a block of an unknown type',
      (map) => void (leaders2(map).descriptors['sustaining'] = [{ type: 'image', text: 'x' }]),
      inLeaders2('descriptors.sustaining[0].type', { level: 'Sustaining' }),
      { tag: 'wrong-value', allowed: ['text', 'list'] },
    ],
    [
      'two levels of one rank',
      (map) => void Object.assign(map.levels[1] ?? {}, { rank: 1 }),
      { field: 'levels' },
      { tag: 'same-rank', rank: 1, levels: ['Getting Started', 'Progressing'] },
    ],
    [
      'one level given twice',
      (map) => void map.levels.push({ id: 'sustaining', name: 'Again', rank: 6 }),
      { field: 'levels' },
      { tag: 'duplicate-level', level: 'sustaining' },
    ],
    [
      'one role given twice',
      (map) => void map.roles.push({ id: 'leaders', name: 'Again' }),
      { field: 'roles' },
      { tag: 'duplicate-role', role: 'leaders' },
    ],
    [
      'a text where a number belongs',
      (map) => void Object.assign(map.levels[1] ?? {}, { rank: 'two' }),
      { level: 'Progressing', field: 'levels[1].rank' },
      { tag: 'wrong-type', expected: 'number' },
    ],
    [
      'a rank of zero',
      (map) => void Object.assign(map.levels[1] ?? {}, { rank: 0 }),
      { level: 'Progressing', field: 'levels[1].rank' },
      { tag: 'out-of-range' },
    ],
    [
      'no title',
      (map) => delete (map as Partial<Draft>).title && undefined,
      { field: 'title' },
      { tag: 'missing' },
    ],
    [
      'an empty list of outcomes',
      (map) => void (map.outcomes = []),
      { field: 'outcomes' },
      { tag: 'empty' },
    ],
    [
      'a field that no map has',
      (map) => void Object.assign(map, { colour: 'red' }),
      { field: '' },
      { tag: 'unknown-field', name: 'colour' },
    ],
    [
      'an unknown print order',
      (map) => void Object.assign(map, { printOrder: 'sideways' }),
      { field: 'printOrder' },
      { tag: 'wrong-value', allowed: ['ascending', 'descending'] },
    ],
    [
      'a title longer than any page',
      (map) => void (map.title = 'x'.repeat(10_001)),
      { field: 'title' },
      { tag: 'too-long', limit: 10_000 },
    ],
    [
      'another format',
      (map) => void (map.format = 'continuum-ic-map/9'),
      { field: 'format' },
      { tag: 'wrong-format', found: 'continuum-ic-map/9' },
    ],
    [
      'a list instead of a map',
      () => [1, 2],
      { field: 'format' },
      { tag: 'wrong-format', found: '' },
    ],
    ['nothing', () => 'rubbish', { field: 'format' }, { tag: 'wrong-format', found: '' }],
  ];

  it.each(cases)('%s', (_, spoil, place, fault) => {
    expect(faultsAfter(spoil)).toContainEqual({ place, fault });
  });

  it('names every fault, the first twenty in full', () => {
    const result = parseIcMap({
      ...builtIn,
      roles: Array.from({ length: 30 }, () => ({ id: '', name: '' })),
    });
    expect(result.ok ? undefined : result.error.faults.length).toBe(20);
    expect(result.ok ? undefined : result.error.more).toBe(40);
  });
});

describe('an id that is the address of something else', () => {
  const taken = Object.values(addressPatterns).flatMap((pattern) => {
    const [, id] = /^\/(?:library|schools\/:school)\/([a-z-]+)/.exec(pattern) ?? [];
    return id === undefined ? [] : [id];
  });

  it('is known from the addresses themselves', () => {
    expect(new Set(taken)).toEqual(
      new Set([
        'search',
        'add',
        'edit',
        'team',
        'years',
        'snapshots',
        'evidence',
        'crosswalks',
        'compare',
        'history',
      ]),
    );
  });

  it.each([...new Set(taken)])('is refused: %s', (id) => {
    expect(faultsAfter((map) => void (map.id = id))).toEqual([
      { place: { field: 'id' }, fault: { tag: 'reserved', id } },
    ]);
  });
});

describe('rubbish is refused at once', () => {
  it('ten megabytes of text', () => {
    const result = parseIcMapText('x'.repeat(10_000_000));
    expect(result).toEqual({
      ok: false,
      error: { faults: [{ place: { field: '' }, fault: { tag: 'too-large' } }], more: 0 },
    });
  });

  it('a million rows', () => {
    const rows = Array.from({ length: 1_000_000 }, () => ({}));
    const result = parseIcMap({ ...builtIn, outcomes: rows });
    expect(result.ok ? undefined : result.error.faults[0]?.fault).toEqual({ tag: 'too-large' });
  });

  it('lists within lists within lists', () => {
    let nested: unknown = [];
    for (let depth = 0; depth < 5000; depth += 1) nested = [nested];
    const result = parseIcMap({ ...builtIn, glossary: nested });
    expect(result.ok ? undefined : result.error.faults[0]?.fault).toEqual({ tag: 'too-large' });
  });

  it('a text that is no JSON', () => {
    const result = parseIcMapText('<html>');
    expect(result.ok ? undefined : result.error.faults[0]?.fault).toEqual({ tag: 'not-json' });
  });
});

describe('what is right is taken', () => {
  it('a file with a byte order mark', () => {
    expect(parseIcMapText(`\uFEFF${JSON.stringify(builtIn)}`).ok).toBe(true);
  });

  it('a map without roles', () => {
    const outcomes = builtIn.outcomes.map((outcome) => ({
      ...outcome,
      indicators: outcome.indicators.map(({ role: _role, ...indicator }) => indicator),
    }));
    expect(parseIcMap({ ...builtIn, roles: [], outcomes }).ok).toBe(true);
  });

  it('a hostile key changes no object', () => {
    const text = JSON.stringify(builtIn).replace('{', '{"__proto__":{"polluted":true},');
    parseIcMapText(text);
    expect(({} as Json)['polluted']).toBeUndefined();
  });
});
