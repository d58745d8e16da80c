import { describe, expect, it } from 'vitest';

import type { Fault } from '#domain/ic-map/ic-map-fault.ts';
import { faultInWords } from '#features/ic-map/fault-words.ts';

/** One of every kind: a new tag without an example here does not compile. */
const examples: { readonly [Tag in Fault['tag']]: Fault & { readonly tag: Tag } } = {
  'not-json': { tag: 'not-json' },
  'too-large': { tag: 'too-large' },
  'wrong-format': { tag: 'wrong-format', found: 'a-shopping-list/1' },
  missing: { tag: 'missing' },
  'unknown-field': { tag: 'unknown-field', name: 'color' },
  'wrong-type': { tag: 'wrong-type', expected: 'string' },
  'wrong-value': { tag: 'wrong-value', allowed: ['ascending', 'descending'] },
  empty: { tag: 'empty' },
  'too-long': { tag: 'too-long', limit: 10_000 },
  'out-of-range': { tag: 'out-of-range' },
  'not-plain': { tag: 'not-plain' },
  reserved: { tag: 'reserved', id: 'search' },
  'missing-level': { tag: 'missing-level', level: 'Progressing' },
  'unknown-level': { tag: 'unknown-level', level: 'excelling' },
  'unknown-role': { tag: 'unknown-role', role: 'janitors' },
  'duplicate-code': { tag: 'duplicate-code', code: 'EC1.Leaders1' },
  'duplicate-outcome': { tag: 'duplicate-outcome', code: 'EC1' },
  'duplicate-level': { tag: 'duplicate-level', level: 'sustaining' },
  'duplicate-role': { tag: 'duplicate-role', role: 'leaders' },
  'same-rank': { tag: 'same-rank', rank: 2, levels: ['Progressing', 'Trying'] },
};

describe('the check report', () => {
  it.each(Object.values(examples))('says in a whole sentence: $tag', (fault) => {
    const words = faultInWords({ place: { field: 'title' }, fault });
    expect(words).toMatch(/^Field title: .+\.$/);
    expect(words).not.toMatch(/[{}]|undefined|ic-map\./);
  });

  it('names the place as its author knows it', () => {
    const place = { outcome: 'EC1', indicator: 'EC1.Leaders2', level: 'Progressing', field: 'x' };
    expect(faultInWords({ place, fault: examples.empty })).toBe(
      'Indicator EC1.Leaders2, level Progressing (field x): this is empty. Write it, or take the whole part out.',
    );
  });

  it('of a whole file has no place', () => {
    expect(faultInWords({ place: { field: '' }, fault: examples['too-large'] })).toMatch(
      /^This is/,
    );
  });
});
