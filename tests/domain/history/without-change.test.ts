import { expect, test } from 'vitest';

import { withoutChange } from '#domain/history/without-change.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { aRecord } from '#tests/support/builders.ts';

const says = (body: StoredRecord['body']) => aRecord({ id: 'a', kind: 'evidence', body });
const gone: StoredRecord = { ...says({}), deleted: true };
const rain = says({ title: 'Rain', note: 'Seen in May', tags: ['a'] });
const wind = says({ title: 'Wind', note: 'Seen in May', tags: ['a'] });

test.each([
  [
    'what still says what the change left goes back whole',
    rain,
    wind,
    wind,
    { is: 'as-before', record: rain },
  ],
  ['what was new goes', undefined, wind, wind, { is: 'as-before', record: undefined }],
  ['what was removed comes back', rain, gone, gone, { is: 'as-before', record: rain }],
  ['what says already what it said stays', rain, wind, rain, { is: 'same' }],
  ['what was new and is gone by now stays gone', undefined, wind, gone, { is: 'same' }],
  [
    'another field that was changed since is kept',
    rain,
    wind,
    says({ title: 'Wind', note: 'Seen in June', tags: ['a'] }),
    { is: 'mixed', body: { title: 'Rain', note: 'Seen in June', tags: ['a'] } },
  ],
  [
    'a field that the change added goes, one that came since stays',
    says({ title: 'Rain' }),
    says({ title: 'Rain', note: 'x' }),
    says({ title: 'Rain', note: 'x', later: 1 }),
    { is: 'mixed', body: { title: 'Rain', later: 1 } },
  ],
  [
    'a field that the change took away comes back',
    says({ title: 'Rain', level: 'seed' }),
    says({ title: 'Rain' }),
    says({ title: 'Snow' }),
    { is: 'mixed', body: { title: 'Snow', level: 'seed' } },
  ],
  [
    'the same field changed since is named',
    rain,
    wind,
    says({ title: 'Snow', note: 'Seen in May', tags: ['a'] }),
    { is: 'changed-since', fields: ['title'] },
  ],
  [
    'what was changed and then removed stays',
    rain,
    wind,
    gone,
    { is: 'changed-since', fields: [] },
  ],
  [
    'what was new and then changed stays',
    undefined,
    rain,
    wind,
    { is: 'changed-since', fields: [] },
  ],
  [
    'what was removed and then written anew stays',
    rain,
    gone,
    wind,
    { is: 'changed-since', fields: [] },
  ],
])('%s', (_name, before, after, now, expected) => {
  const change = before === undefined ? { after } : { before, after };
  expect(withoutChange(change, now)).toEqual(expected);
});
