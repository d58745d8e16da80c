import { describe, expect, test } from 'vitest';

import type { StoredRecord } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';
import { changesSomething, previewIcmap } from '#exchange/icmap/preview-icmap.ts';
import { countByGroup } from '#exchange/icmap/record-groups.ts';
import { aCycle, aRecord, aSnapshotRecord } from '#tests/support/builders.ts';

const NOW = Date.UTC(2027, 4, 14);
const cycle = aCycle().id;
const none = { fresh: 0, changed: 0, removed: 0, same: 0, older: 0, removedHere: 0 };

function at(minute: number, over: Partial<StoredRecord> = {}): StoredRecord {
  const stamp = formatStamp({ ms: NOW + minute * 60_000, counter: 0, device: 'device000000' });
  return aRecord({ stamp, ...over });
}

function agreed(id: string, minute: number, text: string): StoredRecord {
  return at(minute, { id, kind: 'agreed-rationale', cycle, body: { text } });
}

function removed(record: StoredRecord, minute: number): StoredRecord {
  return { ...at(minute, record), stamp: at(minute).stamp, deleted: true, body: {} };
}

function previewOf(records: readonly StoredRecord[], here: readonly StoredRecord[]) {
  return previewIcmap(records, new Map(here.map((record) => [record.id, record])), NOW);
}

describe('opening a file', () => {
  test('tells apart what is new, changed, removed, the same, older and removed here', () => {
    const file = [
      agreed('new', -9, 'new'),
      agreed('changed', -5, 'later'),
      removed(agreed('removed', -9, 'gone'), -5),
      removed(agreed('unknown', -9, 'gone'), -5),
      agreed('same', -5, 'same'),
      agreed('older', -9, 'before'),
      agreed('removed-here', -9, 'was here'),
    ];
    const here = [
      agreed('changed', -9, 'before'),
      agreed('removed', -9, 'gone'),
      agreed('same', -9, 'same'),
      agreed('older', -5, 'later'),
      removed(agreed('removed-here', -9, 'was here'), -5),
    ];
    const [school, ...others] = previewOf(file, here);
    const counts = { fresh: 1, changed: 1, removed: 1, same: 1, older: 1, removedHere: 1 };
    expect(others).toEqual([]);
    expect(school).toMatchObject({ school: 'riverside', counts, removedHere: ['removed-here'] });
    expect([...(school?.byYear ?? [])]).toEqual([[cycle, new Map([['reasons', counts]])]]);
  });

  test('of schools, years and what belongs to no year speaks one by one', () => {
    const file = [
      at(-9, { body: { name: 'Riverside' } }),
      at(-9, { id: cycle, kind: 'cycle' }),
      agreed('a', -9, 'a'),
      at(-9, { id: 'lakeside', school: 'lakeside' }),
    ];
    const [riverside, lakeside] = previewOf(file, []);
    expect([...(riverside?.byYear.keys() ?? [])]).toEqual(['', cycle]);
    expect([...(riverside?.byYear.get(cycle)?.keys() ?? [])]).toEqual(['years', 'reasons']);
    expect(lakeside).toMatchObject({ school: 'lakeside', counts: { ...none, fresh: 1 } });
  });

  test('that is here already changes nothing', () => {
    const file = [agreed('a', -9, 'a'), aSnapshotRecord()];
    const [school] = previewOf(file, file);
    expect(school?.counts).toEqual({ ...none, same: 2 });
    expect(changesSomething(school?.counts ?? none)).toBe(false);
  });

  test('brings the names beside a snapshot that has none here, and never takes them away', () => {
    const whole = aSnapshotRecord();
    const bare = { ...whole, body: { ...whole.body, words: {} } };
    expect(previewOf([whole], [bare])[0]?.counts).toEqual({ ...none, changed: 1 });
    expect(previewOf([bare], [whole])[0]?.counts).toEqual({ ...none, same: 1 });
  });

  test('counts what is stamped far ahead of this clock, as far as it would be taken over', () => {
    const file = [agreed('a', 11, 'a'), agreed('b', 9, 'b'), agreed('c', 30, 'c')];
    expect(previewOf(file, [agreed('c', 30, 'c')])[0]).toMatchObject({ ahead: 1 });
  });
});

test('a file is counted by what people call its records, kinds of later versions last', () => {
  const records = [
    aRecord({ kind: 'a-later-kind' }),
    aRecord({ kind: 'tick' }),
    aRecord({ kind: 'rating-note' }),
    aRecord({ kind: 'tick' }),
    aRecord({ kind: 'member', deleted: true }),
  ];
  expect([...countByGroup(records)]).toEqual([
    ['reasons', 2],
    ['individual', 1],
    ['other', 1],
  ]);
});
