import { describe, expect, test } from 'vitest';

import { sha256OfBytes } from '#domain/records/sha-256.ts';
import type { FileFor } from '#exchange/icmap/for-purpose.ts';
import { readIcmap } from '#exchange/icmap/read-icmap.ts';
import type { Bytes } from '#exchange/zip-stream.ts';
import { exportFileName, type ExportAsked } from '#features/export/export-asked.ts';
import { APP_VERSION } from '#platform/app-version.ts';
import type { FileSink } from '#platform/file-sink.ts';

import { readForFile } from '#storage/file-records.ts';
import { makeExport } from '#storage/safety/make-file.ts';
import type { Storage } from '#storage/storage.ts';
import '#i18n/en/export.ts';
import { aCycle, aMember, aSchool } from '#tests/support/builders.ts';
import { cycleChange, memberChange, schoolChange } from '#tests/support/changes.ts';
import { addingEvidence } from '#tests/support/evidence.ts';
import { aStorage, given } from '#tests/support/storage.ts';

const photo = new Uint8Array(Array(3000).keys());
const hash = sha256OfBytes(photo);
const file = { is: 'file', name: 'a.png', type: 'image/png', kept: 're-encoded' } as const;
const store = {
  read: (asked: string) =>
    Promise.resolve(
      asked === hash
        ? ({ is: 'present', blob: new Blob([photo]) } as const)
        : ({ is: 'damaged' } as const),
    ),
  list: () => Promise.resolve([{ hash, size: photo.length, storedAt: 0 }]),
};

function sinkInMemory(over: Partial<FileSink> = {}) {
  const chunks: Bytes[] = [];
  let isAbandoned = false;
  const sink: FileSink = {
    most: undefined,
    write: (chunk) => {
      chunks.push(chunk);
      return Promise.resolve();
    },
    finish: () => Promise.resolve(new File(chunks, 'a.icmap')),
    abandon: () => {
      isAbandoned = true;
      return Promise.resolve();
    },
    ...over,
  };
  return { sink, wasAbandoned: () => isAbandoned };
}

async function aSchoolWithEvidence() {
  const storage = await aStorage();
  const one = { ...file, hash, size: photo.length };
  const other = { ...file, hash: 'f'.repeat(64), size: 7 };
  await given(storage, [
    schoolChange(aSchool()),
    memberChange('riverside', aMember()),
    cycleChange(aCycle()),
    ...addingEvidence('photo', { what: one }),
    ...addingEvidence('broken', { what: other }),
    schoolChange(aSchool({ id: 'lakeside', name: 'Lakeside' })),
  ]);
  return storage;
}

async function made(
  what: FileFor,
  { sink, wasAbandoned } = sinkInMemory(),
  signal = new AbortController().signal,
  { storage = undefined as Storage | undefined, mostText = undefined as number | undefined } = {},
) {
  const from = storage ?? (await aSchoolWithEvidence());
  const source = {
    what,
    withEvidence: true,
    read: () => from.read((database) => readForFile(database, what)),
    store,
    madeAt: '2027-05-14T15:00:00.000Z',
  };
  const tools = { sink, signal, onProgress: () => undefined };
  const result = await makeExport(source, tools, mostText);
  return { result, wasAbandoned };
}

describe('a file', () => {
  test('for a colleague holds the school, and says how many files could not be read', async () => {
    const { result } = await made({ is: 'colleague', school: 'riverside', withNames: true });
    if (!result.ok || result.value.file === undefined) throw new Error('no file');
    expect(result.value.missing).toBe(1);
    const read = await readIcmap(result.value.file);
    if (!read.ok) throw new Error(read.error.tag);
    const { manifest, records, evidence, device } = read.value;
    expect(manifest).toMatchObject({ purpose: 'colleague', app: APP_VERSION });
    expect(manifest.schools).toEqual([{ id: 'riverside', name: 'Riverside Elementary' }]);
    expect(records.some(({ school }) => school === 'lakeside')).toBe(false);
    expect(records.some(({ kind }) => kind === 'member')).toBe(true);
    expect(evidence).toEqual([hash]);
    expect(device).toBeUndefined();
  });

  test('for oneself holds every school, the history and what can be taken back', async () => {
    const { result } = await made({ is: 'backup' });
    if (!result.ok || result.value.file === undefined) throw new Error('no file');
    const read = await readIcmap(result.value.file);
    if (!read.ok) throw new Error(read.error.tag);
    expect(read.value.manifest.schools).toHaveLength(2);
    expect(read.value.device?.history).toHaveLength(1);
    expect(read.value.device?.undo).toHaveLength(1);
    expect(read.value.device?.meta.length).toBeGreaterThan(1);
  });

  test('that is canceled in the middle leaves nothing', async () => {
    const abort = new AbortController();
    const memory = sinkInMemory({ write: () => Promise.resolve(abort.abort()) });
    const { result, wasAbandoned } = await made({ is: 'backup' }, memory, abort.signal);
    expect(result).toEqual({ ok: false, error: { tag: 'canceled' } });
    expect(wasAbandoned()).toBe(true);
  });

  test('that does not fit on the disk says so and leaves nothing', async () => {
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const memory = sinkInMemory({ write: full });
    const { result, wasAbandoned } = await made({ is: 'backup' }, memory);
    expect(result).toEqual({ ok: false, error: { tag: 'no-room' } });
    expect(wasAbandoned()).toBe(true);
  });

  test('that this browser can’t hold is refused before it is begun', async () => {
    const memory = sinkInMemory({ most: 100 });
    const { result, wasAbandoned } = await made({ is: 'backup' }, memory);
    expect(result).toEqual({ ok: false, error: { tag: 'too-large-here', most: 100 } });
    expect(wasAbandoned()).toBe(true);
  });

  test('of more schools, or of more text, than can be read back is not made', async () => {
    const many = await aStorage();
    await given(
      many,
      Array.from({ length: 5001 }, (_, n) => schoolChange(aSchool({ id: `school-${n}` }))),
    );
    for (const beyond of [{ storage: many }, { mostText: 1000 }]) {
      const { result, wasAbandoned } = await made({ is: 'backup' }, undefined, undefined, beyond);
      expect(result).toEqual({ ok: false, error: { tag: 'too-large' } });
      expect(wasAbandoned()).toBe(true);
    }
  });
});

test('a file’s name says whose it is, of which year, for whom and of which day', () => {
  const asked: ExportAsked = {
    purpose: 'colleague',
    school: 'riverside',
    cycle: undefined,
    withNames: true,
    withEvidence: false,
    passphrase: '',
  };
  const about = { school: aSchool(), cycles: [aCycle()], on: '2027-05-14' };
  const nameOf = (over: Partial<ExportAsked>) => exportFileName({ ...asked, ...over }, about);
  expect(nameOf({})).toBe('Riverside Elementary for a colleague 2027-05-14.icmap');
  expect(nameOf({ cycle: aCycle().id })).toBe(
    'Riverside Elementary 2026-27 for a colleague 2027-05-14.icmap',
  );
  expect(nameOf({ purpose: 'coach', cycle: aCycle().id })).toBe(
    'Riverside Elementary for a coach 2027-05-14.icmap',
  );
  expect(nameOf({ purpose: 'backup' })).toBe('Continuum backup 2027-05-14.icmap');
});
