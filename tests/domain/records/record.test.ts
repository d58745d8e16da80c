import { describe, expect, test } from 'vitest';

import { recordSchema } from '#domain/records/record-schema.ts';
import { aRecord } from '#tests/support/builders.ts';

describe('the envelope of a record', () => {
  test('holds what a later version of the app has added to it', () => {
    const fromLater = { ...aRecord({ kind: 'garden-plan' }), sealedUntil: 'reveal' };
    expect(recordSchema.parse(fromLater)).toEqual(fromLater);
  });

  test.each([
    ['without an id', { id: '' }],
    ['with an endless id', { id: 'x'.repeat(401) }],
    ['with a stamp of another shape', { stamp: '2026-09-01' }],
    ['with a stamp in capitals', { stamp: '000000001-0000-DEVICE000000' }],
    ['from a device without a proper name', { device: 'my laptop' }],
    ['of version nought', { v: 0 }],
    ['written by nobody', { by: '' }],
  ])('is refused %s', (_, fault) => {
    expect(recordSchema.safeParse({ ...aRecord(), ...fault }).success).toBe(false);
  });
});
