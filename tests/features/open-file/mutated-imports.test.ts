import * as fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';

import { putIcMap } from '#domain/assessment/changes.ts';
import { recordSnapshot } from '#domain/assessment/compose-snapshot.ts';
import { decideExisting } from '#domain/assessment/decision.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import type { Change, StoredRecord } from '#domain/records/record.ts';
import { sha256OfBytes } from '#domain/records/sha-256.ts';
import { sealInto } from '#exchange/icmap/sealed.ts';
import { lookAtFile, type OpenedFile } from '#features/open-file/look-at-file.ts';
import { mergeFile } from '#features/open-file/merge-file.ts';
import type { Storage } from '#storage/storage.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aMember, aSchool, aSnapshotRecord, atLevel } from '#tests/support/builders.ts';
import { cycleChange, memberChange, schoolChange } from '#tests/support/changes.ts';
import { tellFigures } from '#tests/support/figures.ts';
import { icmapFile } from '#tests/support/icmap-file.ts';
import { changedBytes, mutatedFiles, type WholeFiles } from '#tests/support/mutated-files.ts';
import { aStorage, given } from '#tests/support/storage.ts';

import { aFileReader, filesInMemory } from './a-file-reader.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const count = Number(process.env['CONTINUUM_MUTATED_FILES'] ?? 600);
const cycle = aCycle();
const NOW = Date.UTC(2027, 5, 1);
const photo = new Uint8Array(Array(300).keys());
const passphrase = 'river stones 2027';

let whole: WholeFiles;
let device: Storage;
let before: Rows;

beforeAll(async () => {
  whole = await wholeFiles();
  device = await aDeviceAtWork();
  before = await rowsOf(device);
});

test(`${count} changed files: each refused with nothing written, or brought in whole`, async () => {
  const became = { refused: 0, whole: 0 };
  await fc.assert(
    fc.asyncProperty(mutatedFiles(whole), async (file) => {
      const reader = aFileReader();
      const looked = await lookAtFile(new File([file.bytes], 'a.icmap'), {
        storage: device,
        reader: () => reader,
        now: NOW,
        passphrase: file.passphrase,
      });
      if (looked.is !== 'opened') {
        became.refused += 1;
        return;
      }
      const merged = await mergeFile(looked.file, {
        storage: device,
        store: filesInMemory().store,
        reader,
        bringBack: new Set(),
        onProgress: () => undefined,
      });
      if (merged.is === 'failed') {
        became.refused += 1;
        expect(await rowsOf(device), file.how).toEqual(before);
        return;
      }
      const after = await rowsOf(device);
      expect(after.records, file.how).toEqual(expected(before.records, looked.file));
      became.whole += 1;
      await putBack(device, before);
    }),
    { numRuns: count },
  );
  // What was refused on the way wrote nothing either.
  expect(await rowsOf(device)).toEqual(before);
  expect(Object.prototype).not.toHaveProperty('pwned');
  tellFigures(`${became.refused} refused, ${became.whole} brought in whole, 0 in part`);
  // Both happen, or this test would not be looking at what it says.
  expect(Math.min(became.refused, became.whole)).toBeGreaterThan(count / 50);
});

const sealedCount = Math.ceil(count / 500);

test(`${sealedCount} sealed files with changed contents: each refused`, async () => {
  // After the header, which proves itself: the passphrase is stretched 600,000 times for each.
  const { sealed } = whole;
  const contents = changedBytes(sealed.slice(64)).map((bytes) =>
    joined(sealed.slice(0, 64), bytes),
  );
  await fc.assert(
    fc.asyncProperty(contents, async (bytes) => {
      const reader = aFileReader();
      const looked = await lookAtFile(new File([bytes], 'a.icmap'), {
        storage: device,
        reader: () => reader,
        now: NOW,
        passphrase,
      });
      const isTheSame =
        bytes.length === sealed.length && bytes.every((byte, at) => byte === sealed[at]);
      expect(looked.is).toBe(isTheSame ? 'opened' : 'refused');
    }),
    { numRuns: sealedCount },
  );
  expect(await rowsOf(device)).toEqual(before);
});

/** A device on which both schools of the file are at work: some of it the same, some newer here, some gone. */
async function aDeviceAtWork(): Promise<Storage> {
  const storage = await aStorage(() => NOW);
  await given(storage, everything());
  await given(storage, [memberChange('riverside', aMember({ name: 'Ada Reyes-Cole' }))]);
  await given(storage, [{ remove: 'ben' }]);
  return storage;
}

async function wholeFiles(): Promise<WholeFiles> {
  const earlier = await aStorage(() => NOW - 3_600_000);
  await given(earlier, everything());
  await given(earlier, [
    ...decided('tree', 'theirs'),
    memberChange('hillside', aMember({ id: 'lee', name: 'Lee Park' })),
    { put: { id: 'later', kind: 'later-kind', school: 'hillside', body: { words: ['a'] } } },
  ]);
  const rows = await rowsOf(earlier);
  const file = await icmapFile({
    purpose: 'backup',
    schools: [
      { id: 'riverside', name: 'Riverside Elementary' },
      { id: 'hillside', name: 'Hillside' },
    ],
    records: rows.records,
    device: { history: rows.history.slice(0, 1), undo: [], meta: rows.meta as never },
    evidence: [
      {
        hash: sha256OfBytes(photo),
        size: photo.length,
        read: () => Promise.resolve(new Blob([photo])),
      },
    ],
  });
  const plain = await file.bytes();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const write = (chunk: Uint8Array<ArrayBuffer>) => Promise.resolve(void chunks.push(chunk));
  const sealing = await sealInto(write, passphrase, new Uint8Array(16).fill(7));
  await sealing.write(plain);
  await sealing.end();
  return { plain, sealed: await new Blob(chunks).bytes(), passphrase };
}

function everything(): readonly Change[] {
  const { id, body } = aSnapshotRecord();
  return [
    putIcMap(aMap()),
    schoolChange(aSchool()),
    schoolChange(aSchool({ id: 'hillside', name: 'Hillside' })),
    memberChange('riverside', aMember()),
    memberChange('riverside', aMember({ id: 'ben', name: 'Ben Okafor' })),
    cycleChange(cycle),
    ...decided('seed', 'first'),
    recordSnapshot({ id, body } as never, cycle),
  ];
}

function decided(level: string, id: string): readonly Change[] {
  const deciding = { indicator: 'G1.Leaders1', reason: '', follows: [], raters: 3 };
  return decideExisting(cycle, deciding, atLevel(level), id);
}

interface Rows {
  readonly records: readonly StoredRecord[];
  readonly history: readonly Readonly<Record<string, unknown>>[];
  readonly meta: readonly unknown[];
  /** Every table, whichever there are. */
  readonly all: ReadonlyMap<string, readonly unknown[]>;
}

async function rowsOf({ database }: Storage): Promise<Rows> {
  const all = new Map<string, readonly unknown[]>();
  for (const table of database.tables) all.set(table.name, await table.toArray());
  return {
    records: (all.get('records') ?? []) as readonly StoredRecord[],
    history: (all.get('history') ?? []) as readonly Readonly<Record<string, unknown>>[],
    meta: all.get('meta') ?? [],
    all,
  };
}

async function putBack({ database }: Storage, { all }: Rows): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) {
      await table.clear();
      await table.bulkPut([...(all.get(table.name) ?? [])]);
    }
  });
}

/** What was here, merged with every record that the file was said to bring. */
function expected(here: readonly StoredRecord[], { schools }: OpenedFile): readonly StoredRecord[] {
  const byId = new Map(here.map((record) => [record.id, record]));
  for (const record of schools.flatMap(({ records }) => records)) {
    const present = byId.get(record.id);
    byId.set(record.id, present === undefined ? record : mergeRecords(present, record));
  }
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
