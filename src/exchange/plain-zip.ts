import { deflateSync, ZipPassThrough } from 'fflate';

import { joinedBytes } from './joined-bytes.ts';
import type { Bytes, ZipEntry } from './zip-stream.ts';

/** A file of a ZIP: its path and its date. */
export type PlainEntry = Omit<ZipEntry, 'as'>;

/** A file’s bytes in pieces; it is read twice, and must say the same both times. */
export type ReadInPieces = () => AsyncIterable<Bytes> | Iterable<Bytes>;

/** A ZIP file for people’s own computers, written as it grows: nothing of it stays in memory but its list of names. */
export interface PlainZip {
  /** Adds a file that is compressed already, such as a photo or a PDF. Rejects with whatever writing or reading rejects with. */
  readonly store: (entry: PlainEntry, read: ReadInPieces) => Promise<void>;
  /** Adds a text, compressed. */
  readonly deflate: (entry: PlainEntry, text: string) => Promise<void>;
  /** Writes the list of names, which makes the file a ZIP. */
  readonly end: () => Promise<void>;
}

/**
 * Writes a ZIP file piece by piece; the same entries give the same bytes, in every time zone. Sizes and checksums
 * stand before each file, though a stream would rather write them after it: Finder’s and Windows’ own
 * programs refuse stored files that have them only there. Source of the layout: PKWARE’s APPNOTE 6.3, 4.3.
 */
export function newPlainZip(write: (chunk: Bytes) => Promise<void>): PlainZip {
  const list: Bytes[] = [];
  let offset = 0;

  async function put(chunk: Bytes): Promise<void> {
    await write(chunk);
    offset += chunk.byteLength;
  }

  async function add({ path, on }: PlainEntry, content: Content, pieces: ReturnType<ReadInPieces>) {
    const name = new TextEncoder().encode(path);
    const facts = factsOf(content, on, name.byteLength);
    list.push(listed(facts, offset), name);
    await put(joinedBytes([header(LOCAL, [...facts]), name]));
    const start = offset;
    for await (const piece of pieces) await put(piece);
    if (offset - start !== content.stored) throw new Error(`${path} changed while it was read`);
  }

  return {
    async store(entry, read) {
      const sum = newChecksum();
      for await (const piece of read()) sum.add(piece);
      const { size, crc } = sum.end();
      await add(entry, { method: 0, crc, size, stored: size }, read());
    },
    async deflate(entry, text) {
      const bytes = new TextEncoder().encode(text);
      const sum = newChecksum();
      sum.add(bytes);
      const { size, crc } = sum.end();
      const packed = deflateSync(bytes);
      await add(entry, { method: 8, crc, size, stored: packed.byteLength }, [packed]);
    },
    async end() {
      const entries = list.length / 2;
      const names = joinedBytes(list);
      const start = offset;
      await put(names);
      await put(
        header(END, [
          [0, 2],
          [0, 2],
          [entries, 2],
          [entries, 2],
          [names.byteLength, 4],
          [start, 4],
          [0, 2],
        ]),
      );
    },
  };
}

interface Content {
  /** 0: as it is. 8: deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  /** Its size in the ZIP. */
  readonly stored: number;
}

/** A number and how many bytes it takes, the lowest first. */
type Field = readonly [value: number, bytes: 2 | 4];

const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;

/** ZIP 2.0, which knows deflate. */
const VERSION: Field = [20, 2];
/** Names are UTF-8. */
const FLAGS: Field = [0x0800, 2];

/** What the header before a file and its line in the list have in common. */
function factsOf(
  { method, crc, size, stored }: Content,
  on: string,
  name: number,
): readonly Field[] {
  return [
    VERSION,
    FLAGS,
    [method, 2],
    [NOON, 2],
    [dayOf(on), 2],
    [crc, 4],
    [stored, 4],
    [size, 4],
    [name, 2],
    [0, 2],
  ];
}

/** A file’s line in the list: no remark, on the first disk, nothing special, and where it begins. */
function listed(facts: readonly Field[], offset: number): Bytes {
  return header(LISTED, [VERSION, ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]);
}

function header(signature: number, fields: readonly Field[]): Bytes {
  const all: readonly Field[] = [[signature, 4], ...fields];
  const bytes = new Uint8Array(all.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of all) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

const NOON = 12 << 11;

/** A date as a ZIP holds it, which knows the years 1980 to 2107; what is no date is its first day. */
function dayOf(date: string): number {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? [];
  const years = Math.min(Math.max(Number(year) - 1980, 0), 127);
  return (years << 9) | ((Number(month) || 1) << 5) | (Number(day) || 1);
}

/** Size and CRC-32 of what is added; fflate keeps its checksum to its own streams. */
function newChecksum(): {
  readonly add: (piece: Bytes) => void;
  readonly end: () => { readonly size: number; readonly crc: number };
} {
  const stream = new ZipPassThrough('');
  stream.ondata = () => undefined;
  return {
    add: (piece) => stream.push(piece),
    end() {
      stream.push(new Uint8Array(0), true);
      return { size: stream.size, crc: stream.crc };
    },
  };
}
