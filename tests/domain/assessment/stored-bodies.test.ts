import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import { STAKEHOLDER_GROUPS } from '#domain/assessment/member.ts';
import {
  cycleIn,
  desiredIn,
  existingIn,
  memberIn,
  rationaleIn,
  schoolIn,
  tickIn,
} from '#domain/assessment/stored-bodies.ts';

/** Texts around every limit, with and without blanks, and what is no text at all. */
const anything = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'EC1.Leaders1', ' Riverside ', '', '  ') },
  { weight: 2, arbitrary: fc.constantFrom(100, 101, 200, 201, 5000, 5001).map(textOfLength) },
  { weight: 1, arbitrary: fc.constantFrom(200, 5000).map((count) => ` ${textOfLength(count)} `) },
  { weight: 1, arbitrary: fc.constantFrom(undefined, null, true, 7, [], {}) },
);

const line = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('', 'K–5', ' Hill ') },
  { weight: 1, arbitrary: anything },
);
const group = fc.oneof(fc.constantFrom(...STAKEHOLDER_GROUPS, 'other'), anything);
const year = fc.constantFrom(1989, 1990, 2026, 2200, 2201, 2026.5, Number.NaN, Infinity, '2026');
const state = fc.oneof(
  anything,
  fc.record({
    is: fc.constantFrom('at-level', 'not-yet', 'not-applicable', 'not-rated', undefined),
    level: anything,
    reason: anything,
    mood: anything,
  }),
);

interface Read {
  readonly kind: keyof typeof BODY_SCHEMAS;
  readonly read: (body: Readonly<Record<string, unknown>>) => object | undefined;
  readonly fields: Readonly<Record<string, fc.Arbitrary<unknown>>>;
}

const readers: readonly Read[] = [
  {
    kind: 'school',
    read: schoolIn,
    fields: {
      name: line,
      district: line,
      state: line,
      grades: line,
      vision: line,
      mission: line,
      sample: fc.constantFrom(undefined, true, false, 'true'),
    },
  },
  { kind: 'member', read: memberIn, fields: { name: line, position: line, group } },
  {
    kind: 'cycle',
    read: cycleIn,
    fields: { map: anything, mapVersion: anything, schoolYear: year },
  },
  { kind: 'agreed-existing', read: existingIn, fields: { indicator: anything, state } },
  { kind: 'agreed-desired', read: desiredIn, fields: { indicator: anything, level: anything } },
  { kind: 'agreed-rationale', read: rationaleIn, fields: { indicator: anything, text: anything } },
  {
    kind: 'tick',
    read: tickIn,
    fields: { indicator: anything, level: anything, statement: anything },
  },
];

describe('what is stored reads the same with and without the schemas', () => {
  test.each(readers)('of a record of the kind $kind', ({ kind, read, fields }) => {
    const seen = { fitting: 0, misfit: 0 };
    const bodies = fc.record({ ...fields, later: fc.constant('kept') }, { requiredKeys: [] });
    fc.assert(
      fc.property(bodies, (body) => {
        const bySchema = BODY_SCHEMAS[kind].safeParse(body).data;
        seen[bySchema === undefined ? 'misfit' : 'fitting'] += 1;
        const byHand = read(body);
        expect(byHand === undefined).toBe(bySchema === undefined);
        if (byHand !== undefined) expect(bySchema).toMatchObject(byHand);
      }),
      { numRuns: 2000 },
    );
    expect(seen.fitting).toBeGreaterThan(20);
    expect(seen.misfit).toBeGreaterThan(20);
  });

  test('where there is no body at all, nothing is read', () => {
    for (const nothing of [undefined, null, 'school', ['school']]) {
      expect(schoolIn(nothing)).toBeUndefined();
      expect(memberIn(nothing)).toBeUndefined();
      expect(cycleIn(nothing)).toBeUndefined();
    }
  });

  test('fields of a later version of the app stay with schools, members and years', () => {
    const school = { name: 'Hill', district: '', state: '', grades: '', vision: '', mission: '' };
    expect(schoolIn({ ...school, mascot: 'otter' })).toEqual({ ...school, mascot: 'otter' });
  });
});

function textOfLength(count: number): string {
  return 'x'.repeat(count);
}
