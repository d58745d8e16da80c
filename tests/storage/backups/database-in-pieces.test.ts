import { describe, expect, test } from 'vitest';

import { proveIcmap } from '#exchange/icmap/prove-icmap.ts';
import { readIcmap } from '#exchange/icmap/read-icmap.ts';
import { writeIcmap, writeIcmapInPieces } from '#exchange/icmap/write-icmap.ts';
import type { Bytes } from '#exchange/zip-stream.ts';
import { aboutBackup, backupContents } from '#storage/backups/backup-contents.ts';
import { inMemory, openInPieces, WrittenMeanwhile } from '#storage/backups/database-in-pieces.ts';
import { readWholeDatabase } from '#storage/backups/read-whole-database.ts';
import type { Storage } from '#storage/storage.ts';
import { aRecord } from '#tests/support/builders.ts';
import { aSampleSchool } from '#tests/support/deliveries.ts';
import { aStorage } from '#tests/support/storage.ts';

const now = Date.UTC(2026, 7, 17);

describe('a database that is read a few rows at a time', () => {
  test('gives the same file as one that is read whole, and the file proves itself', async () => {
    const storage = await aFullStorage();
    const whole = await readWholeDatabase(storage.database.name, () => true);
    if (whole === undefined) throw new Error('no database');
    const file = await written((write) => writeIcmap(backupContents(whole, now), write));
    for (const source of [await inPieces(storage), inMemory(whole)]) {
      if (source === undefined) throw new Error('no database');
      const contents = { ...aboutBackup(source.schools, now), files: source.files };
      const pieces = await written((write) => writeIcmapInPieces(contents, write));
      source.close();
      expect(await pieces.bytes()).toEqual(await file.bytes());
      const read = await readIcmap(pieces);
      expect(read).toMatchObject({ ok: true, value: { device: { history: whole.history } } });
      expect(await proveIcmap(pieces)).toMatchObject({ ok: true, value: { meta: whole.meta } });
    }
  });

  test('is begun anew where somebody saves in the middle, since its rows would not be of one moment', async () => {
    const storage = await aFullStorage();
    const source = await inPieces(storage);
    const [first, ...others] = source?.files ?? [];
    if (first === undefined) throw new Error('no rows');
    for await (const rows of first.rows()) expect(rows.length).toBeLessThanOrEqual(20);
    await openOne(storage, 4);
    for (const file of others) {
      if (file.path === 'device/meta.ndjson') continue;
      await expect(drained(file.rows())).rejects.toBeInstanceOf(WrittenMeanwhile);
    }
  });

  test('is not read where nobody wants it, or where there is none', async () => {
    const storage = await aFullStorage();
    expect(await openInPieces(storage.database.name, () => false)).toBeUndefined();
    expect(await openInPieces('none', () => true)).toBeUndefined();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('none');
  });
});

test('a file that is proved row by row is refused where one that is read whole is', async () => {
  const storage = await aFullStorage();
  const whole = await readWholeDatabase(storage.database.name, () => true);
  if (whole === undefined) throw new Error('no database');
  const file = await written((write) => writeIcmap(backupContents(whole, now), write));
  const bytes = new Uint8Array(await file.arrayBuffer());
  for (let n = 0; n < 60; n += 1) {
    const other = Uint8Array.from(bytes);
    const at = Math.floor((n / 60) * bytes.length);
    other[at] = (other[at] ?? 0) ^ (1 << (n % 8));
    const proved = await proveIcmap(other);
    expect(proved.ok, `byte ${at}`).toBe((await readIcmap(other)).ok);
  }
  const misfit = { ...aRecord(), stamp: 'none' };
  const unfit = await written((write) =>
    writeIcmap(backupContents({ ...whole, records: [misfit] }, now), write),
  );
  expect(await proveIcmap(unfit)).toMatchObject({ ok: false, error: { tag: 'damaged' } });
});

async function aFullStorage(): Promise<Storage> {
  const storage = await aStorage(() => now);
  for (const at of [0, 1, 2, 3]) await openOne(storage, at);
  await storage.undo(aSampleSchool(3).school.id);
  const odd = aRecord({ id: 'x', kind: 'Later Kind', school: 'elsewhere', body: {} });
  const label = { what: 'file-opened', subject: '' } as const;
  expect(await storage.adopt({ label, records: [odd] })).toMatchObject({ ok: true });
  return storage;
}

async function openOne(storage: Storage, at: number): Promise<void> {
  const { school, records } = aSampleSchool(at, 8);
  const label = { what: 'deliveries-opened', subject: school.name } as const;
  const adopted = await storage.adopt({ label, records, takeAhead: true });
  expect(adopted).toMatchObject({ ok: true });
}

function inPieces({ database }: Storage) {
  return openInPieces(database.name, () => true);
}

async function written(
  write: (into: (chunk: Bytes) => Promise<void>) => Promise<unknown>,
): Promise<Blob> {
  const chunks: Bytes[] = [];
  await write((chunk) => {
    chunks.push(chunk.slice());
    return Promise.resolve();
  });
  return new Blob(chunks);
}

async function drained(rows: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of rows);
}
