import * as fc from 'fast-check';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { putIcMap } from '#domain/assessment/changes.ts';
import { recordSnapshot } from '#domain/assessment/compose-snapshot.ts';
import { decideExisting } from '#domain/assessment/decision.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import type { Change, StoredRecord } from '#domain/records/record.ts';
import { sha256OfBytes } from '#domain/records/sha-256.ts';
import { sealInto } from '#exchange/icmap/sealed.ts';
import { lookAtFile, type OpenedFile } from '#features/open-file/look-at-file.ts';
import { mergeFile } from '#features/open-file/merge-file.ts';
import { restoreFile } from '#features/open-file/restore-file.ts';
import type { Storage } from '#storage/storage.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aMember, aSchool, aSnapshotRecord, atLevel } from '#tests/support/builders.ts';
import { cycleChange, memberChange, schoolChange } from '#tests/support/changes.ts';
import { tellFigures } from '#tests/support/figures.ts';
import { icmapFile } from '#tests/support/icmap-file.ts';
import {
  changedBytes,
  mutatedFiles,
  type MutatedFile,
  type WholeFiles,
} from '#tests/support/mutated-files.ts';
import { placeOf, putBack, rowsOf, type Place } from '#tests/support/rows-in-place.ts';
import { aStorage, given } from '#tests/support/storage.ts';

import { aFileReader, filesInMemory } from './a-file-reader.ts';

const count = Number(process.env['CONTINUUM_MUTATED_FILES'] ?? 500);
vi.setConfig({ testTimeout: 120_000 + count * 100, hookTimeout: 60_000 });

const cycle = aCycle();
const NOW = Date.UTC(2027, 5, 1);
const photo = new Uint8Array(Array(300).keys());
const passphrase = 'river stones 2027';

let whole: WholeFiles;
let atWork: Place;
let untouched: Place;

// A browser without a private file system: everything but the backups beside the database.
beforeEach(() => vi.stubGlobal('navigator', { storage: {} }));

beforeAll(async () => {
  whole = await wholeFiles();
  atWork = await placeOf(await aDeviceAtWork());
  untouched = await placeOf(await aStorage(() => NOW));
});

/** What a person chooses on the page that opens files: put it beside what is here, go back to it, have all of it. */
const doors = fc.oneof(
  { weight: 3, arbitrary: fc.constant('merge' as const) },
  { weight: 1, arbitrary: fc.constant('go-back' as const) },
  { weight: 1, arbitrary: fc.constant('have-all' as const) },
);

test(`${count} changed files: each refused with nothing written, or brought in whole`, async () => {
  const became = { refused: 0, merge: 0, 'go-back': 0, 'have-all': 0 };
  await fc.assert(
    fc.asyncProperty(mutatedFiles(whole), doors, async (file, door) => {
      const place = door === 'have-all' ? untouched : atWork;
      const isIn = await openBy(door, place, file);
      became[isIn ? door : 'refused'] += 1;
      if (!isIn) return;
      // Whatever it brought, work goes on: the next edit is stored, and can be taken back.
      await given(place.storage, [schoolChange(aSchool({ id: 'after', name: 'After' }))]);
      expect(await place.storage.undo('after'), file.how).toMatchObject({ tag: 'done' });
      await putBack(place);
    }),
    { numRuns: count },
  );
  // What was refused on the way wrote nothing either.
  for (const { storage, before } of [atWork, untouched]) {
    expect(await rowsOf(storage)).toEqual(before);
  }
  expect(Object.prototype).not.toHaveProperty('pwned');
  const { refused, merge } = became;
  tellFigures(
    `${refused} refused, ${merge} merged, ${became['go-back']} gone back to, ${became['have-all']} had whole, 0 in part`,
  );
  // All of it happens, or this test would not be looking at what it says.
  expect(
    Math.min(refused, merge * 4, became['go-back'] * 20, became['have-all'] * 20),
  ).toBeGreaterThan(count / 50);
});

/** Opens a file as a person does; false where it was refused, and then nothing is different. */
async function openBy(
  door: 'merge' | 'go-back' | 'have-all',
  { storage, before }: Place,
  { how, bytes, passphrase: words }: MutatedFile,
): Promise<boolean> {
  const reader = aFileReader();
  const looked = await lookAtFile(new File([bytes], 'a.icmap'), {
    storage,
    reader: () => reader,
    now: NOW,
    passphrase: words,
  });
  if (looked.is !== 'opened') return false;
  const { file } = looked;
  const tools = { storage, store: filesInMemory().store, reader, onProgress: () => undefined };
  if (door === 'merge') {
    const merged = await mergeFile(file, { ...tools, bringBack: new Set() });
    const after = await rowsOf(storage);
    if (merged.is === 'failed') expect(after, how).toEqual(before);
    else expect(after.records, how).toEqual(expected(before.records, file));
    return merged.is === 'merged';
  }
  // A file without a device’s history can’t be gone back to.
  if (file.restorable === undefined) return false;
  const restored = await restoreFile(file, new Set(file.schools.map(({ id }) => id)), tools);
  const after = await rowsOf(storage);
  if (restored.is === 'not-restored') expect(after, how).toEqual(before);
  else if (door === 'have-all') {
    const { records, removedThere } = file.checked;
    expect(after.records, how).toEqual(byId([...records, ...removedThere]));
  }
  return restored.is === 'restored';
}

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
        storage: atWork.storage,
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
  expect(await rowsOf(atWork.storage)).toEqual(atWork.before);
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
    device: { history: rows.history, undo: rows.undo, meta: rows.meta },
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

/** What was here, merged with every record that the file was said to bring. */
function expected(here: readonly StoredRecord[], { schools }: OpenedFile): readonly StoredRecord[] {
  const all = new Map(here.map((record) => [record.id, record]));
  for (const record of schools.flatMap(({ records }) => records)) {
    const present = all.get(record.id);
    all.set(record.id, present === undefined ? record : mergeRecords(present, record));
  }
  return byId([...all.values()]);
}

function byId(records: readonly StoredRecord[]): readonly StoredRecord[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
