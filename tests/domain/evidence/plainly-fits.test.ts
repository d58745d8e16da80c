import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { evidenceBodySchema } from '#domain/evidence/evidence.ts';
import { plainlyFits } from '#domain/evidence/plainly-fits.ts';
import { anEvidenceBody } from '#tests/support/evidence.ts';

const file = {
  is: 'file',
  hash: 'a'.repeat(64),
  name: 'a.jpg',
  type: 'image/jpeg',
  size: 1,
  kept: 'as-is',
} as const;

describe('the quick look at a piece', () => {
  it.each([
    ['a note', anEvidenceBody()],
    ['a link', anEvidenceBody({ what: { is: 'link', url: 'https://school.org' } })],
    ['a file', anEvidenceBody({ what: file, tags: ['fair', 'grade 4'], students: 'shown' })],
    ['a piece with a field of a later version', { ...anEvidenceBody(), later: 1 }],
  ])('is enough for %s', (_name, body) => {
    expect(plainlyFits(body)).toBe(true);
  });

  it('never says yes where the schema says no, or something else', () => {
    const any = fc.oneof(
      fc.constantFrom<unknown>('', ' ', 'x', 'x'.repeat(301), 'none', '2027-02-03', '2027-02-31'),
      fc.constantFrom<unknown>(
        '2027-13-01',
        undefined,
        null,
        7,
        0,
        -1,
        1.5,
        [],
        ['', 'a'],
        ['a'],
        {},
      ),
      fc.string({ unit: 'binary' }),
    );
    const content = fc.oneof(
      any,
      fc.record(
        {
          is: fc.constantFrom('note', 'link', 'file', 'film'),
          text: any,
          url: fc.oneof(any, fc.constantFrom('https://a.b', 'javascript:a', 'https://a b')),
        },
        { requiredKeys: ['is'] },
      ),
      fc.record({
        is: fc.constant('file'),
        hash: fc.oneof(any, fc.constantFrom('a'.repeat(64), 'A'.repeat(64))),
        name: any,
        type: any,
        size: any,
        kept: fc.oneof(any, fc.constantFrom('as-is', 're-encoded')),
      }),
    );
    const known = anEvidenceBody();
    const body = fc.record({
      what: fc.oneof(fc.constant(known.what), fc.constant(file), content),
      title: fc.oneof(fc.constant(known.title), any),
      note: fc.oneof(fc.constant(known.note), any),
      observedOn: fc.oneof(fc.constant(known.observedOn), any),
      addedBy: fc.oneof(fc.constant(known.addedBy), any),
      tags: fc.oneof(fc.constant(known.tags), any),
      students: fc.oneof(fc.constant(known.students), any),
    });
    let fitting = 0;
    fc.assert(
      fc.property(body, (one) => {
        if (!plainlyFits(one)) return;
        fitting += 1;
        expect(evidenceBodySchema.safeParse(one)).toEqual({ success: true, data: one });
      }),
      { numRuns: 20_000 },
    );
    expect(fitting).toBeGreaterThan(50);
  });
});
