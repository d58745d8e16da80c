import fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { memberRatings, newestStampOf } from '#domain/assessment/member-ratings.ts';
import { handIn } from '#domain/assessment/rate-alone.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { formatStamp, readStamp } from '#domain/records/stamp.ts';
import { recordsOfCode } from '#exchange/code-records.ts';
import { handInOf, readHandInFile, writeHandInFile } from '#exchange/hand-in-packet.ts';
import { writeHandInText } from '#exchange/hand-in-text.ts';
import { qrCodeOf } from '#exchange/qr-code.ts';
import { writeRatingCode } from '#exchange/rating-code.ts';
import { readScannedText } from '#exchange/scanned-text.ts';
import { textIn } from '#tests/support/qr-pixels.ts';
import { codesOf, cycle, map, place, read } from '#tests/support/rating-codes.ts';
import { merged, ratingRecords, written } from '#tests/support/ratings.ts';
import { aStorage } from '#tests/support/storage.ts';

// Many transactions and many QR codes, also on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const NOW = Date.UTC(2026, 7, 17, 13);
const codes = codesOf(map).slice(0, 3);
const label = { what: 'hand-in-received', subject: 'Ada' } as const;

/** One member's ratings as they stood when they were handed in on one device. */
const handIns = fc
  .record({
    member: fc.constantFrom('ada', 'ben'),
    minutesAgo: fc.constantFrom(30, 20, 10),
    device: fc.constantFrom('membersphone', 'memberslapto'),
    levels: fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
    note: fc.constantFrom('', 'Saw it on Monday.'),
  })
  .map(({ member, minutesAgo, device, levels, note }) => {
    const at = NOW - minutesAgo * 60_000;
    const said = Object.fromEntries(
      codes.map((code, index) => {
        const level = map.levels[levels[index] ?? 0]?.id ?? '';
        return [code, { existing: { is: 'at-level', level } as const, desired: level, note }];
      }),
    );
    const stamp = formatStamp({ ms: at, counter: 0, device });
    const records = [
      ...ratingRecords(member, said, { at, device, cycle }),
      written(handIn(cycle, member, stamp), { at, device, by: member }),
    ];
    return { member, records };
  });

type HandIn = { readonly member: string; readonly records: readonly StoredRecord[] };

/** What arrives of a hand-in by each of the four ways: written and read as people do it. */
const ways: readonly ((one: HandIn) => readonly StoredRecord[])[] = [
  // On the shared device nothing travels.
  ({ records }) => records,
  (one) => arrived(readHandInFile(writeHandInFile(packetOf(one)))),
  (one) => {
    const code = qrCodeOf(writeHandInText(packetOf(one)));
    return code.ok ? arrived(readScannedText(textIn(code.value))) : [];
  },
  ({ member, records }) => {
    const ratings = memberRatings(records).get(member) ?? new Map();
    const upTo = newestStampOf(ratings.values()) ?? '';
    const code = writeRatingCode(place, member, ratings, readStamp(upTo).ms);
    const result = read(code.ok ? code.value.join(' ') : '');
    if (!result.ok) throw new Error(result.error.tag);
    return recordsOfCode(result.value, cycle);
  },
];

function packetOf({ member, records }: HandIn) {
  return handInOf({ school: cycle.school, cycle: cycle.id, member }, records);
}

function arrived(
  packet: ReturnType<typeof readHandInFile> | ReturnType<typeof readScannedText>,
): readonly StoredRecord[] {
  if (!packet.ok) throw new Error(packet.error.tag);
  return packet.value.records;
}

async function stateAfter(deliveries: readonly (readonly StoredRecord[])[]) {
  const storage = await aStorage(() => NOW);
  for (const records of deliveries) {
    const before = await storage.database.history.count();
    const result = await storage.adopt({ label, records });
    if (!result.ok) throw new Error(result.error.tag);
    // However much a hand-in brings, it is one step or none.
    expect((await storage.database.history.count()) - before).toBeLessThanOrEqual(1);
  }
  const state = await storage.database.records.orderBy('id').toArray();
  storage.database.close();
  return state;
}

test('hand-ins by all four ways, in any order and however often, give the same state', async () => {
  const sent = fc.array(fc.tuple(handIns, fc.nat(3)), { minLength: 1, maxLength: 4 });
  const inTwoOrders = sent.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all.keys(), ...all.keys()], { minLength: all.length * 2 }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(inTwoOrders, async ([all, order]) => {
      const deliveries = all.map(([one, way]) => ways[way]?.(one) ?? []);
      const once = await stateAfter(deliveries);
      const often = await stateAfter(order.map((index) => deliveries[index] ?? []));
      expect(often).toEqual(once);
      expect(once).toEqual(merged(...deliveries));
    }),
    { numRuns: 40 },
  );
});

test('a file and a QR code of one hand-in bring the same records, to the letter', () => {
  fc.assert(
    fc.property(handIns, (one) => {
      const [, byFile, byQr] = ways;
      expect(byQr?.(one)).toEqual(byFile?.(one));
    }),
    { numRuns: 40 },
  );
});
