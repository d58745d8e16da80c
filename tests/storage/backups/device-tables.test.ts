import { expect, test } from 'vitest';

import type { DeviceRow } from '#exchange/icmap/contents.ts';
import { deviceTablesIn } from '#storage/backups/device-tables.ts';
import { aRecord } from '#tests/support/builders.ts';

const label = { what: 'school-started', subject: 'Riverside' };
const about = { id: 'one', at: 1, device: 'device000000', school: 'riverside', label, seq: 1 };
const step = { ...about, by: 'team', changes: [{ after: aRecord() }] };
const pointer = { ...about, way: 'undo' };
const stamp = { key: 'newestStamp', value: '0mb000000-0000-device000000' };
const tables = { history: [step], undo: [pointer], meta: [stamp, { key: 'later', value: {} }] };

test('the tables of a device are taken as they are', () => {
  expect(deviceTablesIn(tables)).toEqual(tables);
});

test.each<[string, Partial<Record<'history' | 'undo' | 'meta', readonly DeviceRow[]>>]>([
  ['a step of the history twice', { history: [step, { ...step, seq: 2 }] }],
  ['two steps in one place', { history: [step, { ...step, id: 'two' }] }],
  ['a way back twice', { undo: [pointer, pointer] }],
  ['a change without a record', { history: [{ ...step, changes: [{}] }] }],
  ['a newest stamp that is none', { meta: [{ key: 'newestStamp', value: 7 }] }],
  ['one that no clock gave', { meta: [{ ...stamp, value: 'zzzzzzzzz-zzzz-device000000' }] }],
  ['a device that is none', { meta: [{ key: 'device', value: '<script>' }] }],
  ['writes that no one counted', { meta: [{ key: 'writes', value: -1 }] }],
  ['a word about itself twice', { meta: [stamp, stamp] }],
])('%s refuses the whole: with it, nothing could be written here any more', (_, wrong) => {
  expect(deviceTablesIn({ ...tables, ...wrong })).toBeUndefined();
});
