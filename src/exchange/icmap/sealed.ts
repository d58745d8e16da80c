import { hexOf, sha256OfBytes } from '#domain/records/sha-256.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

/** How a sealed file begins; the last letter is the version. */
export const SEALED_START = 'ContinuumSealed';
const VERSION = '1';

/** OWASP’s figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;
const CHUNK_BYTES = 1_048_576;
const TAG_BYTES = 16;
export const SALT_BYTES = 16;

// The header: start and version (16 bytes), salt (16), rounds (4), bytes a chunk (4), what the right passphrase
// gives (16), and the first bytes of the SHA-256 of all that (8). Every chunk authenticates it.
const HEADER_BYTES = 64;
const SUMMED_BYTES = 56;
const CHECK_AT = 40;

/** Why a sealed file was not opened. */
export type SealedFault =
  | { readonly tag: 'wrong-passphrase' }
  | { readonly tag: 'newer-format' }
  | { readonly tag: 'damaged'; readonly detail: string };

/** A file that is sealed as it is written. */
export interface Sealing {
  readonly write: (chunk: Bytes) => Promise<void>;
  /** Writes the last chunk, without which the file is refused as cut off. */
  readonly end: () => Promise<void>;
}

/**
 * Seals what is written with a passphrase: AES-256-GCM in chunks of 1 MiB, each with its number and whether it is the
 * last, so that none can be left out, moved or cut off; the key by PBKDF2 and HKDF with SHA-256.
 * @param salt 16 random bytes, never used before
 */
export async function sealInto(
  write: (chunk: Bytes) => Promise<void>,
  passphrase: string,
  salt: Bytes,
): Promise<Sealing> {
  const { key, check } = await keysOf(passphrase, salt, ROUNDS);
  const header = headerOf(salt, check);
  await write(header);
  let waiting: Bytes = new Uint8Array(0);
  let number = 0;

  async function seal(bytes: Bytes, isLast: boolean): Promise<void> {
    const how = { name: 'AES-GCM', iv: nonceOf(number, isLast), additionalData: header };
    number += 1;
    await write(new Uint8Array(await crypto.subtle.encrypt(how, key, bytes)));
  }

  return {
    async write(chunk) {
      waiting = joined(waiting, chunk);
      // A full chunk waits for the next byte: it may be the last one.
      while (waiting.byteLength > CHUNK_BYTES) {
        await seal(waiting.slice(0, CHUNK_BYTES), false);
        waiting = waiting.slice(CHUNK_BYTES);
      }
    },
    end: () => seal(waiting, true),
  };
}

/** Opens a sealed file. A wrong passphrase is told from damage by the header, which proves itself first. */
export async function unseal(file: Blob, passphrase: string): Promise<Result<Blob, SealedFault>> {
  const header = await bytesOf(file.slice(0, HEADER_BYTES));
  const read = readHeader(header);
  if (!read.ok) return read;
  const { salt, rounds, check } = read.value;
  const { key, check: found } = await keysOf(passphrase, salt, rounds);
  if (hexOf(found) !== hexOf(check)) return err({ tag: 'wrong-passphrase' });

  const parts: Blob[] = [];
  const step = CHUNK_BYTES + TAG_BYTES;
  const count = Math.ceil((file.size - HEADER_BYTES) / step);
  if (count < 1) return err(damaged('no chunk'));
  for (let number = 0; number < count; number += 1) {
    const from = HEADER_BYTES + number * step;
    const iv = nonceOf(number, number === count - 1);
    const how = { name: 'AES-GCM', iv, additionalData: header };
    try {
      const bytes = await bytesOf(file.slice(from, from + step));
      parts.push(new Blob([await crypto.subtle.decrypt(how, key, bytes)]));
    } catch {
      return err(damaged(`chunk ${number}`));
    }
  }
  return ok(new Blob(parts));
}

interface Header {
  readonly salt: Bytes;
  readonly rounds: number;
  readonly check: Bytes;
}

function headerOf(salt: Bytes, check: Bytes): Bytes {
  const header = new Uint8Array(HEADER_BYTES);
  header.set(new TextEncoder().encode(SEALED_START + VERSION));
  header.set(salt, 16);
  const numbers = new DataView(header.buffer);
  numbers.setUint32(32, ROUNDS);
  numbers.setUint32(36, CHUNK_BYTES);
  header.set(check, CHECK_AT);
  header.set(sumOf(header), SUMMED_BYTES);
  return header;
}

function readHeader(header: Bytes): Result<Header, SealedFault> {
  if (header.byteLength < HEADER_BYTES) return err(damaged('header cut off'));
  const start = new TextDecoder().decode(header.subarray(0, 16));
  if (!start.startsWith(SEALED_START)) return err(damaged('header'));
  if (hexOf(sumOf(header)) !== hexOf(header.subarray(SUMMED_BYTES))) return err(damaged('header'));
  if (start !== SEALED_START + VERSION) return err({ tag: 'newer-format' });
  const numbers = new DataView(header.buffer);
  const rounds = numbers.getUint32(32);
  if (rounds < ROUNDS || rounds > MOST_ROUNDS || numbers.getUint32(36) !== CHUNK_BYTES) {
    return err(damaged('numbers of the header'));
  }
  return ok({ salt: header.slice(16, 32), rounds, check: header.slice(CHECK_AT, SUMMED_BYTES) });
}

function sumOf(header: Bytes): Bytes {
  const digits = sha256OfBytes(header.subarray(0, SUMMED_BYTES)).slice(0, 16);
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The key, and beside it what shows that the passphrase is right and tells nothing of the key. */
async function keysOf(
  passphrase: string,
  salt: Bytes,
  iterations: number,
): Promise<{ readonly key: CryptoKey; readonly check: Bytes }> {
  const { subtle } = crypto;
  const hash = 'SHA-256';
  // The same letters, however a keyboard writes them.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const password = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const stretch = { name: 'PBKDF2', hash, salt, iterations };
  const stretched = await subtle.deriveBits(stretch, password, 256);
  const root = await subtle.importKey('raw', stretched, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const part = (info: string) => ({
    name: 'HKDF',
    hash,
    salt: new Uint8Array(0),
    info: new TextEncoder().encode(info),
  });
  const aes = { name: 'AES-GCM', length: 256 };
  return {
    key: await subtle.deriveKey(part('key'), root, aes, false, ['encrypt', 'decrypt']),
    check: new Uint8Array(await subtle.deriveBits(part('check'), root, 128)),
  };
}

/** Never twice with one key: a file’s salt is its own, and in it each chunk has its number. */
function nonceOf(number: number, isLast: boolean): Bytes {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, number);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

function joined(a: Bytes, b: Bytes): Bytes {
  const both = new Uint8Array(a.byteLength + b.byteLength);
  both.set(a);
  both.set(b, a.byteLength);
  return both;
}

async function bytesOf(blob: Blob): Promise<Bytes> {
  return new Uint8Array(await blob.arrayBuffer());
}

function damaged(detail: string): SealedFault {
  return { tag: 'damaged', detail };
}
