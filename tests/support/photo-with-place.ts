import { readFileSync } from 'node:fs';

/** A file of tests/fixtures/evidence. */
export function evidenceFixture(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/evidence/${name}`, import.meta.url));
}

/** What the photo below tells beside its pixels. */
export const TOLD = { description: 'Ben at Lake Murray', comment: 'Room 12' } as const;

/**
 * A JPEG (the small one: red on the left, blue on the right) as a phone would have written it: held upright, so that
 * it is to be turned by a quarter (orientation 6: red comes on top), with the place where it was taken
 * (34° N, 81° W), a description, and a comment. Source of the layout: Exif 2.3, TIFF 6.0.
 */
export function photoWithPlace(jpeg = evidenceFixture('red-and-blue.jpg')): Buffer {
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff()]));
  const comment = segment(0xfe, Buffer.from(TOLD.comment, 'latin1'));
  return Buffer.concat([jpeg.subarray(0, 2), exif, comment, jpeg.subarray(2)]);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

const ASCII = 2;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;

function tiff(): Buffer {
  const description = Buffer.from(`${TOLD.description}\0`, 'latin1');
  const gpsAt = 8 + directoryLength(3);
  const wordsAt = gpsAt + directoryLength(4);
  const latitudeAt = wordsAt + description.length + (description.length % 2);
  const main = directory([
    { tag: 0x010e, type: ASCII, count: description.length, value: long(wordsAt) },
    { tag: 0x0112, type: SHORT, count: 1, value: Buffer.from([0, 6, 0, 0]) },
    { tag: 0x8825, type: LONG, count: 1, value: long(gpsAt) },
  ]);
  const gps = directory([
    { tag: 1, type: ASCII, count: 2, value: Buffer.from('N\0\0\0', 'latin1') },
    { tag: 2, type: RATIONAL, count: 3, value: long(latitudeAt) },
    { tag: 3, type: ASCII, count: 2, value: Buffer.from('W\0\0\0', 'latin1') },
    { tag: 4, type: RATIONAL, count: 3, value: long(latitudeAt + 24) },
  ]);
  const padding = Buffer.alloc(description.length % 2);
  const head = Buffer.concat([Buffer.from('MM\0*', 'latin1'), long(8)]);
  return Buffer.concat([head, main, gps, description, padding, degrees(34), degrees(81)]);
}

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Four bytes. */
  readonly value: Buffer;
}

function directory(entries: readonly Entry[]): Buffer {
  const parts = entries.map(({ tag, type, count, value }) => {
    const head = Buffer.alloc(4);
    head.writeUInt16BE(tag, 0);
    head.writeUInt16BE(type, 2);
    return Buffer.concat([head, long(count), value]);
  });
  const number = Buffer.alloc(2);
  number.writeUInt16BE(entries.length);
  return Buffer.concat([number, ...parts, long(0)]);
}

function directoryLength(entries: number): number {
  return 2 + entries * 12 + 4;
}

function degrees(whole: number): Buffer {
  return Buffer.concat([whole, 1, 0, 1, 0, 1].map(long));
}

function long(value: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value);
  return four;
}
