import { describe, expect, test } from 'vitest';

import { parseBody, withUnknownFields } from '#domain/assessment/kinds.ts';
import { aMap } from '#tests/support/a-map.ts';

const school = {
  name: 'Riverside',
  district: '',
  state: 'South Carolina',
  grades: 'K–5',
  vision: '',
  mission: '',
};

describe('the body of a record', () => {
  test('is trimmed where people typed it', () => {
    expect(parseBody('school', { ...school, name: '  Riverside ' })).toEqual({
      ok: true,
      value: school,
    });
  });

  test('keeps fields that a later version of the app has added', () => {
    const later = { ...school, mascot: 'otter' };
    expect(parseBody('school', later)).toEqual({ ok: true, value: later });
  });

  test('of an unknown kind passes as it is', () => {
    const plan = { goals: [{ from: 2, to: 4 }] };
    expect(parseBody('plan', plan)).toEqual({ ok: true, value: plan });
    expect(parseBody('constructor', plan)).toEqual({ ok: true, value: plan });
  });

  test.each([
    ['school', { ...school, name: '   ' }, 'name'],
    ['school', { ...school, name: 'x'.repeat(10_000) }, 'name'],
    ['member', { name: 'Ada', group: 'wizards', position: '' }, 'group'],
    ['cycle', { map: 'm', mapVersion: '1', schoolYear: 26 }, 'schoolYear'],
    ['agreed-existing', { indicator: 'EC1', state: { is: 'at-level' } }, 'state.level'],
    ['agreed-existing', { indicator: 'EC1', state: { is: 'cannot-tell' } }, 'state'],
    ['agreed-desired', { indicator: 'EC1' }, 'level'],
    ['agreed-rationale', { indicator: 'EC1', text: 'x'.repeat(5001) }, 'text'],
    ['tick', { indicator: 'EC1', level: 'seed', statement: '' }, 'statement'],
    ['snapshot', { text: '{}', words: { no: { salt: 'salt-of-the-test', text: '' } } }, 'words'],
    ['ic-map', { ...aMap(), levels: [] }, 'levels'],
  ])('of a %s is refused with the place of the fault (%#)', (kind, body, place) => {
    const parsed = parseBody(kind, body);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.error.detail).toContain(place);
  });

  test('written anew keeps what only a later version understands, and nothing else', () => {
    const before = { ...school, mascot: 'otter', name: 'Old name' };
    expect(withUnknownFields('school', before, school)).toEqual({ ...school, mascot: 'otter' });
    const sample = { ...school, sample: true };
    expect(withUnknownFields('school', sample, school)).toEqual(school);
    expect(withUnknownFields('plan', { a: 1 }, { b: 2 })).toEqual({ b: 2 });
  });
});
