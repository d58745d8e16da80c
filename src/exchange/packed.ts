import { deflateSync, Inflate } from 'fflate';

import { sha256Of } from '#domain/records/sha-256.ts';
import { err, ok, type Result } from '#domain/result.ts';

import { DICTIONARY } from './packed-dictionary.ts';

/** Why packed bytes could not be read. */
export type PackedError =
  | { readonly tag: 'too-large' }
  /** Not packed by this app, cut off, or damaged. */
  | { readonly tag: 'unreadable' };

const CHECK_BYTES = 4;
/** Deflate makes at most 1,032 bytes of one: 256 bytes at a time never overshoot by much. */
const SLICE_BYTES = 256;

/**
 * A plain JSON value as few bytes: 4 bytes of the SHA-256 of its JSON text, then that text, deflated with the
 * dictionary. (16 indicators rated twice: 290 bytes, 440 without the dictionary, 940 as JSON.)
 */
export function pack(value: unknown): Uint8Array {
  const text = JSON.stringify(value);
  const deflated = deflateSync(new TextEncoder().encode(text), {
    level: 9,
    dictionary: dictionary(),
  });
  const packed = new Uint8Array(CHECK_BYTES + deflated.length);
  packed.set(checkOf(text));
  packed.set(deflated, CHECK_BYTES);
  return packed;
}

/**
 * The value of packed bytes. Counts real bytes while inflating, so that a small text cannot fill the memory.
 * @param limit the most characters of JSON to accept
 */
export function unpack(
  packed: Uint8Array<ArrayBuffer>,
  limit: number,
): Result<unknown, PackedError> {
  const inflated = inflate(packed.subarray(CHECK_BYTES), limit);
  if (!inflated.ok) return inflated;
  const text = inflated.value;
  const check = checkOf(text);
  if (check.some((byte, index) => packed[index] !== byte)) return err({ tag: 'unreadable' });
  return parseJson(text);
}

/** Parses JSON text; `unreadable` for what is none, and for what is nested deeper than anything of ours. */
export function parseJson(text: string): Result<unknown, { readonly tag: 'unreadable' }> {
  if (isNestedDeep(text)) return err({ tag: 'unreadable' });
  try {
    return ok(JSON.parse(text));
  } catch {
    return err({ tag: 'unreadable' });
  }
}

const MOST_DEPTH = 100;

/** Counts brackets outside of strings: a million of them would keep the parser, and so the page, busy for a second. */
function isNestedDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') isInString = !isInString;
    else if (isInString) at += letter === '\\' ? 1 : 0;
    else if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth -= 1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

function inflate(bytes: Uint8Array<ArrayBuffer>, limit: number): Result<string, PackedError> {
  const chunks: Uint8Array[] = [];
  let ended = false;
  const stream = new Inflate({ dictionary: dictionary() }, (chunk, final) => {
    chunks.push(chunk);
    ended ||= final;
  });
  try {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
      stream.push(bytes.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= bytes.length);
      if (sizeOf(chunks) > limit) return err({ tag: 'too-large' });
    }
  } catch {
    return err({ tag: 'unreadable' });
  }
  if (!ended) return err({ tag: 'unreadable' });
  const whole = new Uint8Array(sizeOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return ok(new TextDecoder().decode(whole));
}

function sizeOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((size, chunk) => size + chunk.length, 0);
}

function checkOf(text: string): readonly number[] {
  const digits = sha256Of(text).slice(0, CHECK_BYTES * 2);
  return (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

function dictionary(): Uint8Array {
  return new TextEncoder().encode(DICTIONARY);
}
