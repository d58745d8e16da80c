import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';

import { databaseFiles } from '#storage/files/database-files.ts';
import { layeredFiles } from '#storage/files/layered-files.ts';

let made = 0;

function aFileStore() {
  made += 1;
  const name = `files-${made}`;
  return { name, store: databaseFiles(name, () => 7) };
}

const bytes = (text: string) => new TextEncoder().encode(text).buffer;
const hashOfHello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

describe('the files of evidence in a browser without a private file system', () => {
  it('lie under the SHA-256 of their bytes, and read back as they were', async () => {
    const { store } = aFileStore();
    expect(await store.put(bytes('hello'))).toEqual({
      ok: true,
      value: { hash: hashOfHello, size: 5, wasHere: false },
    });
    expect(await store.has(hashOfHello)).toBe(true);
    const reading = await store.read(hashOfHello);
    expect(reading.is === 'present' && (await reading.blob.text())).toBe('hello');
    expect(reading.is === 'present' && reading.blob.type).toBe('');
  });

  it('are stored once, however often they are given', async () => {
    const { store } = aFileStore();
    await store.put(bytes('hello'));
    expect(await store.put(bytes('hello'))).toMatchObject({ value: { wasHere: true } });
    expect(await store.list()).toEqual([{ hash: hashOfHello, size: 5, storedAt: 7 }]);
  });

  it('that are on another device are absent, and that is no fault', async () => {
    const { store } = aFileStore();
    expect(await store.read(hashOfHello)).toEqual({ is: 'absent' });
    expect(await store.has(hashOfHello)).toBe(false);
    expect(await store.remove(hashOfHello)).toEqual({ ok: true, value: undefined });
  });

  it('whose bytes have changed are damaged, and whole again when they are given again', async () => {
    const { name, store } = aFileStore();
    await store.put(bytes('hello'));
    const raw = new Dexie(name);
    await raw.open();
    await raw.table('files').update(hashOfHello, { bytes: bytes('hellO') });
    raw.close();
    expect(await store.read(hashOfHello)).toEqual({ is: 'damaged' });
    expect(await store.put(bytes('hello'))).toMatchObject({ value: { wasHere: false } });
    expect(await store.read(hashOfHello)).toMatchObject({ is: 'present' });
  });

  it('are gone when they are removed', async () => {
    const { store } = aFileStore();
    await store.put(bytes('hello'));
    await store.remove(hashOfHello);
    expect(await store.list()).toEqual([]);
  });

  it('are refused by a full device, and nothing stays of them', async () => {
    const { store } = aFileStore();
    await store.put(bytes('before'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await store.put(bytes('hello'))).toEqual({ ok: false, error: { tag: 'full' } });
    vi.restoreAllMocks();
    expect((await store.list()).map(({ size }) => size)).toEqual([6]);
  });

  it('hash alike over plain http, where the browser has no SHA-256', async () => {
    const { store } = aFileStore();
    vi.stubGlobal('crypto', {});
    expect(await store.put(bytes('hello'))).toMatchObject({ value: { hash: hashOfHello } });
  });

  it('say that they can’t be read where the browser has no database', async () => {
    const { store } = aFileStore();
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('lost', 'UnknownError');
    });
    expect(await store.read(hashOfHello)).toMatchObject({ is: 'unreadable' });
    expect(await store.put(bytes('hello'))).toMatchObject({ error: { tag: 'unavailable' } });
  });
});

describe('two stores, one of which could not be opened some day', () => {
  it('write into the first, and find and remove in both', async () => {
    const first = aFileStore().store;
    const second = aFileStore().store;
    await second.put(bytes('hello'));
    const both = layeredFiles(first, second);
    await both.put(bytes('world'));
    expect((await first.list()).length).toBe(1);
    expect((await both.list()).length).toBe(2);
    expect(await both.has(hashOfHello)).toBe(true);
    expect(await both.read(hashOfHello)).toMatchObject({ is: 'present' });
    await both.remove(hashOfHello);
    expect(await both.has(hashOfHello)).toBe(false);
    expect(await second.list()).toEqual([]);
  });
});
