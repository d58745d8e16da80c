import { canonicalText } from '#domain/records/canonical.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { readStamp } from '#domain/records/stamp.ts';
import { err, type Result } from '#domain/result.ts';
import { z } from '#domain/zod.ts';

import { fromBase45, toBase45 } from './base45.ts';
import { lineOf, lineSchema, recordOf, type Line, type LineContext } from './hand-in-lines.ts';
import {
  checkHandIn,
  HAND_IN_FORMAT,
  HAND_IN_VERSION,
  type HandInPacket,
  type PacketError,
} from './hand-in-packet.ts';
import { pack, unpack } from './packed.ts';

/** What every such text begins with, so that a camera knows any other QR code at once. */
const PREFIX = 'ICHANDIN:';

/** The most characters that a QR code holds in its alphanumeric mode (version 40, error correction L). */
export const LARGEST_QR_TEXT = 4296;

/** The most bytes of JSON that are unpacked. */
const LARGEST_JSON = 500_000;

const text = z.string().check(z.maxLength(400));

const packedSchema = z.tuple([
  z.literal(HAND_IN_FORMAT),
  z.literal(HAND_IN_VERSION),
  text,
  text,
  text,
  /** Devices, then levels, which lines refer to. */
  z.array(text).check(z.maxLength(50)),
  z.array(text).check(z.maxLength(50)),
  /** By indicator (empty for handing in): a line a record. */
  z.array(z.tuple([text], lineSchema)).check(z.maxLength(500)),
  /** Records that no line can hold, as they are. */
  z.array(z.unknown()).check(z.maxLength(2000)),
]);

/**
 * A packet as the text of a QR code in alphanumeric mode: 450 characters for 16 indicators, existing and desired,
 * 520 when each was changed once. Reading it gives back every record to the letter: what does not fit
 * into the short form travels as it is.
 */
export function writeHandInText(packet: HandInPacket): string {
  const { school, cycle, member } = packet;
  const context = contextOf(packet);
  const groups: (readonly [string, ...Line[]])[] = [];
  const others: StoredRecord[] = [];
  let ms = 0;
  for (const [indicator, records] of byIndicator(packet.records)) {
    const lines: Line[] = [];
    for (const record of records) {
      const line = lineOf(record, ms, context);
      const back = line && recordOf(line, indicator, ms, context);
      if (line === undefined || canonicalText(back?.record) !== canonicalText(record)) {
        others.push(record);
      } else {
        lines.push(line);
        ms = readStamp(record.stamp).ms;
      }
    }
    if (lines.length > 0) groups.push([indicator, ...lines]);
  }
  const { devices, levels } = context;
  const head = [HAND_IN_FORMAT, HAND_IN_VERSION, school, cycle, member];
  return PREFIX + toBase45(pack([...head, devices, levels, groups, others]));
}

/** Reads the text of a QR code. */
export function readHandInText(scanned: string): Result<HandInPacket, PacketError> {
  if (!scanned.startsWith(PREFIX)) return err({ tag: 'unreadable' });
  if (scanned.length > LARGEST_QR_TEXT) return err({ tag: 'too-large' });
  const bytes = fromBase45(scanned.slice(PREFIX.length));
  if (!bytes.ok) return bytes;
  const value = unpack(bytes.value, LARGEST_JSON);
  if (!value.ok) return value;
  const packed = packedSchema.safeParse(value.value);
  if (!packed.success) return err(headFault(value.value));
  const [format, version, school, cycle, member, devices, levels, groups, others] = packed.data;
  const context = { school, cycle, member, devices, levels };
  const records: unknown[] = [...others];
  let ms = 0;
  for (const [indicator, ...lines] of groups) {
    for (const line of lines) {
      const back = recordOf(line, indicator, ms, context);
      if (back === undefined) return err({ tag: 'damaged', place: `lines.${indicator}` });
      records.push(back.record);
      ms = back.ms;
    }
  }
  return checkHandIn({ format, version, school, cycle, member, records });
}

/** In the order in which they were made, so that the gaps are small; those of one indicator stand together. */
function byIndicator(
  records: readonly StoredRecord[],
): ReadonlyMap<string, readonly StoredRecord[]> {
  const groups = new Map<string, StoredRecord[]>();
  for (const record of records.toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1))) {
    const code = record.body['indicator'];
    const indicator = typeof code === 'string' ? code : '';
    groups.set(indicator, [...(groups.get(indicator) ?? []), record]);
  }
  return groups;
}

function contextOf({ school, cycle, member, records }: HandInPacket): LineContext {
  const devices = [...new Set(records.map((record) => record.device))];
  const levels = new Set<string>();
  for (const { body } of records) {
    const state = body['state'] as { level?: unknown } | undefined;
    for (const level of [state?.level, body['level']]) {
      if (typeof level === 'string') levels.add(level);
    }
  }
  return { school, cycle, member, devices, levels: [...levels].toSorted() };
}

/** Why a value that was packed well is no hand-in of this version. */
function headFault(value: unknown): PacketError {
  const head = z.tuple([z.string(), z.number()], z.unknown()).safeParse(value);
  if (!head.success) return { tag: 'unreadable' };
  const [format, version] = head.data;
  if (format !== HAND_IN_FORMAT) return { tag: 'other-kind' };
  return version > HAND_IN_VERSION ? { tag: 'newer-version' } : { tag: 'damaged', place: 'packed' };
}
