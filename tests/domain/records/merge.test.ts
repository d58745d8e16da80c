import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { mergeRecords } from '#domain/records/merge.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';
import { aRecord } from '#tests/support/builders.ts';

// Each law over so many histories; npm run test:faults asks for ten thousand.
const numRuns = Number(process.env['CONTINUUM_HISTORIES'] ?? 2000);

/** Few moments, counters and devices, so that equal stamps (a tampered copy) are common. */
const stamps = fc
  .record({
    ms: fc.integer({ min: 0, max: 3 }),
    counter: fc.integer({ min: 0, max: 2 }),
    device: fc.constantFrom('deviceaaaaaa', 'devicebbbbbb'),
  })
  .map(formatStamp);

/** As a database or a file gives it back: without a zero below zero, which canonical text does not know. */
const asStored = fc
  .jsonValue({ maxDepth: 1 })
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

const bodies = fc.oneof(
  fc.record({ text: fc.constantFrom('a', 'b') }),
  fc.dictionary(fc.string({ maxLength: 4 }), asStored, { maxKeys: 3 }),
);

const versions = fc
  .record({ stamp: stamps, body: bodies, isDeleted: fc.boolean() })
  .map(({ stamp, body, isDeleted }) =>
    aRecord(isDeleted ? { stamp, deleted: true, body: {} } : { stamp, body }),
  );

const histories = fc.array(
  fc.tuple(fc.constantFrom('one', 'two', 'three'), versions).map(([id, one]) => ({ ...one, id })),
  { maxLength: 12 },
);

describe('merging', () => {
  test('the later of two versions wins, whichever was there first', () => {
    const earlier = aRecord({ stamp: '000000001-0000-deviceaaaaaa', body: { text: 'earlier' } });
    const later = aRecord({ stamp: '000000001-0001-deviceaaaaaa', body: { text: 'later' } });
    expect(mergeRecords(earlier, later)).toBe(later);
    expect(mergeRecords(later, earlier)).toBe(later);
  });

  test('a removal wins over an earlier edit, and a later edit over a removal', () => {
    const removed = aRecord({ stamp: '000000002-0000-deviceaaaaaa', deleted: true, body: {} });
    const before = aRecord({ stamp: '000000001-0000-deviceaaaaaa', body: { text: 'before' } });
    const after = aRecord({ stamp: '000000003-0000-deviceaaaaaa', body: { text: 'after' } });
    expect(mergeRecords(before, removed)).toBe(removed);
    expect(mergeRecords(after, removed)).toBe(after);
  });

  test('edits of two devices at the same moment are settled by device, everywhere alike', () => {
    const a = aRecord({ stamp: '000000001-0000-deviceaaaaaa', body: { text: 'a' } });
    const b = aRecord({ stamp: '000000001-0000-devicebbbbbb', body: { text: 'b' } });
    expect(mergeRecords(a, b)).toBe(b);
    expect(mergeRecords(b, a)).toBe(b);
  });

  test('it does not matter which of two versions came first', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      }),
      { numRuns },
    );
  });

  test('it does not matter in which groups three versions meet', () => {
    fc.assert(
      fc.property(versions, versions, versions, (a, b, c) => {
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
      }),
      { numRuns },
    );
  });

  test('meeting the same version again changes nothing', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        const once = mergeRecords(a, b);
        expect(mergeRecords(once, a)).toEqual(once);
        expect(mergeRecords(once, once)).toBe(once);
      }),
      { numRuns },
    );
  });

  test('devices that saw the same edits in any order, some of them often, hold the same records', () => {
    const inTwoOrders = histories.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.subarray(all),
      ),
    );
    fc.assert(
      fc.property(inTwoOrders, ([all, shuffled, again]) => {
        expect(gathered([...shuffled, ...again])).toEqual(gathered(all));
      }),
      { numRuns },
    );
  });
});

function gathered(records: readonly StoredRecord[]): ReadonlyMap<string, StoredRecord> {
  const byId = new Map<string, StoredRecord>();
  for (const record of records) {
    const present = byId.get(record.id);
    byId.set(record.id, present === undefined ? record : mergeRecords(present, record));
  }
  return new Map([...byId].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describe('plain words beside a snapshot', () => {
  const words = { a: 'Ana', b: 'Bo', c: 'Cy' };
  const hashes = ['a', 'b', 'c'] as const;

  /** A version in which some words were purged, and others only left out by a copy without names. */
  const snapshots = fc
    .record({
      stamp: stamps,
      purged: fc.subarray([...hashes]),
      leftOut: fc.subarray([...hashes]),
      isDeleted: fc.boolean(),
    })
    .map(({ stamp, purged, leftOut, isDeleted }) => {
      if (isDeleted) return aRecord({ kind: 'snapshot', stamp, deleted: true, body: {} });
      const away = new Set<string>([...purged, ...leftOut]);
      const kept = Object.entries(words).filter(([hash]) => !away.has(hash));
      const body = { text: 'as recorded', words: Object.fromEntries(kept) };
      const withPurged = purged.length === 0 ? body : { ...body, purged: purged.toSorted() };
      return aRecord({ kind: 'snapshot', stamp, body: withPurged });
    });

  test('purged on one device stay purged, though another purged others later and knows nothing of it', () => {
    const body = (kept: object, purged: readonly string[]) => ({ text: 't', words: kept, purged });
    const here = { kind: 'snapshot', stamp: '000000001-0000-deviceaaaaaa' };
    const there = { kind: 'snapshot', stamp: '000000002-0000-devicebbbbbb' };
    const a = aRecord({ ...here, body: body({ b: 'Bo' }, ['a']) });
    const b = aRecord({ ...there, body: body({ a: 'Ana' }, ['b']) });
    expect(mergeRecords(a, b).body).toEqual({ text: 't', words: {}, purged: ['a', 'b'] });
    expect(mergeRecords(b, a)).toEqual(mergeRecords(a, b));
  });

  test('merge the same in any order and however often, and no purged word is ever there', () => {
    const copies = fc.array(snapshots, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(copies, fc.infiniteStream(fc.nat()), (known, order) => {
        const shuffled = known
          .concat(known)
          .map((version) => ({ version, at: order.next().value ?? 0 }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ version }) => version);
        const merged = known.reduce(mergeRecords);
        expect(shuffled.reduce(mergeRecords)).toEqual(merged);
        const middle = Math.floor(known.length / 2);
        if (middle > 0) {
          const halves = [known.slice(0, middle), known.slice(middle)];
          expect(halves.map((half) => half.reduce(mergeRecords)).reduce(mergeRecords)).toEqual(
            merged,
          );
        }
        if (merged.deleted === true) return;
        const gone = known.flatMap(({ body }) => {
          const purged: unknown = body['purged'];
          return Array.isArray(purged) ? purged.map(String) : [];
        });
        for (const hash of gone) expect(merged.body['words']).not.toHaveProperty(hash);
      }),
      { numRuns: 10_000 },
    );
  });
});
