import { describe, expect, test } from 'vitest';

import {
  inRounds,
  previewOf,
  type DeliveriesPreview,
  type LookedFile,
} from '#features/deliveries/looked-deliveries.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { DeliverySource } from '#storage/deliveries/delivery-calls.ts';
import type { Storage } from '#storage/storage.ts';
import { openDeliveries, type OpenDeliveries } from '#storage/deliveries/open-deliveries.ts';
import { aDelivery, aSampleSchool } from '#tests/support/deliveries.ts';
import { icmapFile } from '#tests/support/icmap-file.ts';
import { aStorage } from '#tests/support/storage.ts';

const now = Date.UTC(2026, 7, 17);

describe('what many files would do', () => {
  test.each([
    ['this year’s after last year’s', 'forward'],
    ['last year’s after this year’s', 'backward'],
  ] as const)('is what they do, two workers at it: %s', async (_, order) => {
    const { storage, workers } = await twoWorkers();
    const all = aSampleSchool(0, 4).records;
    const files = [
      await coachFile(all.slice(0, 3)),
      await coachFile(all),
      await coachFile(all.slice(0, 2)),
      await aDelivery(1),
      await aDelivery(2),
    ];
    const looked = await lookAll(workers, order === 'forward' ? files : files.toReversed());
    const preview = previewOf(looked);
    expect(preview).toMatchObject({ newSchools: 3, newYears: 0, nothingNew: 0 });
    await takeAll(workers, preview);
    const kinds = (await storage.database.records.toArray()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'school')).toHaveLength(preview.newSchools);
    expect(kinds.filter((kind) => kind === 'snapshot')).toHaveLength(preview.newRecords);
    // Once more, and there is nothing new in any order.
    expect(previewOf(await lookAll(workers, files))).toMatchObject({
      newSchools: 0,
      newYears: 0,
      newRecords: 0,
      nothingNew: 3,
      toTake: [],
    });
  });

  test('of a school that was removed here, and whose newer file is of after that, is what the newer one does', async () => {
    const { workers } = await twoWorkers();
    const [file] = await lookAll(workers, [await aDelivery(0)]);
    if (file === undefined) throw new Error('not looked at');
    const older = {
      ...file,
      looked: { ...file.looked, isRemovedHere: true, isNew: false, fresh: [] },
    };
    const newer = { ...file, at: 1, looked: { ...file.looked, isNew: false, isRenewed: true } };
    for (const both of [
      [older, newer],
      [newer, older],
    ]) {
      const preview = previewOf(both);
      expect(preview).toMatchObject({ removedHere: 0, newYears: 1, toTake: [newer] });
    }
    expect(previewOf([older])).toMatchObject({ removedHere: 1, toTake: [] });
  });
});

test('files of one school are taken in one after the other, those of others beside them', async () => {
  const { workers } = await twoWorkers();
  const looked = await lookAll(workers, [
    await aDelivery(0, 2),
    await aDelivery(1),
    await aDelivery(0, 3),
    await aDelivery(0, 4),
    await aDelivery(1, 4),
  ]);
  expect(inRounds(looked).map((round) => round.map(({ at }) => at))).toEqual([[0, 1], [2, 4], [3]]);
});

/** Over one database, as two workers of a page are. */
async function twoWorkers(): Promise<{
  readonly storage: Storage;
  readonly workers: readonly OpenDeliveries[];
}> {
  const storage = await aStorage(() => now);
  const workers: OpenDeliveries[] = [];
  for (let count = 0; count < 2; count += 1) {
    await storage.write((context) => {
      workers.push(openDeliveries(context));
      return Promise.resolve({ ok: true, value: undefined });
    });
  }
  return { storage, workers };
}

function lookAll(
  workers: readonly OpenDeliveries[],
  files: readonly Blob[],
): Promise<readonly LookedFile[]> {
  return Promise.all(
    files.map(async (file, at): Promise<LookedFile> => {
      const source: DeliverySource = { name: `${at}.icmap`, file, of: at };
      const looked = await workers[at % workers.length]?.look(at, source, now);
      if (looked?.ok !== true) throw new Error('refused');
      return { at, name: source.name, looked: looked.value };
    }),
  );
}

async function takeAll(
  workers: readonly OpenDeliveries[],
  { toTake }: DeliveriesPreview,
): Promise<void> {
  for (const round of inRounds(toTake)) {
    const answers = await Promise.all(
      workers.map((worker, lane) =>
        worker.take(round.flatMap(({ at }) => (at % workers.length === lane ? [at] : []))),
      ),
    );
    for (const answer of answers.flat()) expect(answer.ok).toBe(true);
  }
}

function coachFile(records: readonly StoredRecord[]): Promise<Blob> {
  return icmapFile({ purpose: 'coach', records });
}
