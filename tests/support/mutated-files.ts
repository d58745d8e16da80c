import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { sha256OfBytes } from '#domain/records/sha-256.ts';

import { HOSTILE_STRINGS } from './hostile-strings.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file that somebody or something has changed. */
export interface MutatedFile {
  /** What was done to it, for a report. */
  readonly how: string;
  readonly bytes: Bytes;
  /** Of a sealed file. */
  readonly passphrase?: string;
}

/** The files to begin with. */
export interface WholeFiles {
  readonly plain: Bytes;
  readonly sealed: Bytes;
  readonly passphrase: string;
}

/**
 * Files as they come out of a bad download, a curious text editor or a bad intention: bytes of the file changed, cut,
 * doubled; the manifest changed; single records changed, with hashes that are right again (contents that lie); sealed
 * files changed.
 */
export function mutatedFiles({ plain, sealed, passphrase }: WholeFiles): fc.Arbitrary<MutatedFile> {
  const entries = unzipSync(plain) as Record<string, Bytes>;
  return fc.oneof(
    { weight: 30, arbitrary: changedBytes(plain).map((bytes) => ({ how: 'bytes', bytes })) },
    { weight: 15, arbitrary: changedManifest(entries) },
    { weight: 50, arbitrary: changedRecords(entries) },
    // Its header proves itself at once; to open the rest, the passphrase is stretched, on purpose slowly.
    {
      weight: 5,
      arbitrary: changedBytes(sealed, 64).map((bytes) => ({ how: 'sealed', bytes, passphrase })),
    },
  );
}

/** Bytes flipped, left out, put in, doubled, or cut off; only among the first `within`, where that is said. */
export function changedBytes(whole: Bytes, within = whole.length): fc.Arbitrary<Bytes> {
  const place = fc.nat(within - 1);
  return fc.oneof(
    fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([at, flip]) => {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ flip;
      return bytes;
    }),
    fc.tuple(place, fc.nat(64)).map(([at, length]) => spliced(whole, at, length + 1)),
    fc
      .tuple(place, fc.uint8Array({ minLength: 1, maxLength: 64 }))
      .map(([at, more]) => spliced(whole, at, 0, more)),
    fc
      .tuple(place, place, fc.integer({ min: 1, max: 500 }))
      .map(([at, from, length]) => spliced(whole, at, length, whole.slice(from, from + length))),
    place.map((at) => whole.slice(0, at)),
  );
}

function changedManifest(entries: Readonly<Record<string, Bytes>>): fc.Arbitrary<MutatedFile> {
  const manifest = jsonIn(entries['manifest.json']);
  return changedJson(manifest).map(({ how, value }) => ({
    how: `manifest ${how}`,
    bytes: zipped({ ...entries, 'manifest.json': strToU8(JSON.stringify(value)) }),
  }));
}

/** One to three records of the file changed, and every hash of it made right again. */
function changedRecords(entries: Readonly<Record<string, Bytes>>): fc.Arbitrary<MutatedFile> {
  const lines = Object.entries(entries).flatMap(([path, bytes]) =>
    path.endsWith('.ndjson')
      ? strFromU8(bytes)
          .split('\n')
          .slice(0, -1)
          .map((line, at) => ({ path, at, value: JSON.parse(line) as unknown }))
      : [],
  );
  const one = fc.oneof(
    ...lines.map(({ path, at, value }) => ({
      weight: 8,
      arbitrary: changedJson(value).map((changed) => ({ ...changed, path, at })),
    })),
    // The words of one record under the envelope of another.
    ...lines.map(({ path, at, value }) => ({
      weight: 1,
      arbitrary: fc.constantFrom(...lines).map((other) => ({
        how: `as in ${other.path}`,
        value: { ...(value as object), ...pick(other.value) },
        path,
        at,
      })),
    })),
  );
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((changes) => {
    const changed = { ...entries };
    for (const { path, at, value } of changes) {
      const rows = strFromU8(changed[path] ?? new Uint8Array()).split('\n');
      rows[at] = JSON.stringify(value);
      changed[path] = strToU8(rows.join('\n'));
    }
    return {
      how: changes.map(({ path, at, how }) => `${path}:${at} ${how}`).join(', '),
      bytes: zipped({ ...changed, 'manifest.json': rightManifest(changed) }),
    };
  });
}

function pick(value: unknown): object {
  const { id, kind, body } = value as Readonly<Record<string, unknown>>;
  return { id, kind, body };
}

function rightManifest(entries: Readonly<Record<string, Bytes>>): Bytes {
  const manifest = jsonIn(entries['manifest.json']) as { entries: { path: string }[] };
  return strToU8(
    JSON.stringify({
      ...manifest,
      entries: manifest.entries.map(({ path }) => {
        const bytes = entries[path] ?? new Uint8Array();
        return { path, bytes: bytes.length, sha256: sha256OfBytes(bytes) };
      }),
    }),
  );
}

/** A value with one of its places changed: another value there, nothing there, or one more field. */
function changedJson(value: unknown): fc.Arbitrary<{ how: string; value: unknown }> {
  return fc
    .tuple(fc.constantFrom(...placesIn(value)), fc.constantFrom('put', 'drop', 'add'), hostile)
    .map(([place, what, other]) => ({
      how: `${what} ${JSON.stringify(other)?.slice(0, 80) ?? ''} at ${place.join('.')}`,
      value: withPlace(value, place, what, other),
    }));
}

type Place = readonly (string | number)[];

function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inside = Object.entries(value).flatMap(([key, part]) =>
    placesIn(part, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return [at, ...inside];
}

function withPlace(value: unknown, place: Place, what: string, other: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) {
    if (what !== 'add' || typeof value !== 'object' || value === null) return other;
    return Array.isArray(value) ? [...(value as unknown[]), other] : added(value, other);
  }
  if (Array.isArray(value)) {
    const all = value as readonly unknown[];
    if (what === 'drop' && rest.length === 0) return all.filter((_, at) => at !== key);
    return all.map((part, at) => (at === key ? withPlace(part, rest, what, other) : part));
  }
  const fields = Object.entries(value as object) as readonly (readonly [string, unknown])[];
  return Object.fromEntries(
    fields.flatMap(([name, part]) => {
      if (name !== key) return [[name, part]];
      if (what === 'drop' && rest.length === 0) return [];
      return [[name, withPlace(part, rest, what, other)]];
    }),
  );
}

/** A field more, also one called `__proto__`. */
function added(value: object, other: unknown): object {
  const name = typeof other === 'string' ? other.slice(0, 60) : 'more';
  return Object.fromEntries([...Object.entries(value), [name, other]]) as object;
}

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...HOSTILE_STRINGS.map((text) => text.slice(0, 3000))),
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', [], {}, [[]], [null]),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__":{"pwned":1}}'),
    JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`),
  ),
  // Far ahead, far back, and not quite a stamp.
  fc.constantFrom('zzzzzzzzz-zzzz-device000000', '000000000-0000-device000000', '0-0-0'),
  fc.constantFrom('riverside', 'library', 'school', 'snapshot', 'ic-map', 'later-kind', 'ada'),
);

function jsonIn(bytes: Bytes | undefined): unknown {
  return JSON.parse(strFromU8(bytes ?? strToU8('null')));
}

/** Stored and not compressed, for speed; a reader takes both. */
function zipped(entries: Readonly<Record<string, Bytes>>): Bytes {
  return zipSync(entries, { level: 0 });
}

function spliced(whole: Bytes, at: number, left: number, more: Uint8Array = new Uint8Array(0)) {
  const bytes = new Uint8Array(
    Math.min(at, whole.length) + more.length + Math.max(0, whole.length - at - left),
  );
  bytes.set(whole.subarray(0, at));
  bytes.set(more, at);
  bytes.set(whole.subarray(at + left), at + more.length);
  return bytes;
}
