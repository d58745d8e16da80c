import { handedInId } from '#domain/assessment/hand-in.ts';
import { parseBody } from '#domain/assessment/kinds.ts';
import { RATING_PARTS, ratingId, ratingKind } from '#domain/assessment/member-rating.ts';
import { recordSchema } from '#domain/records/record-schema.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { z } from '#domain/zod.ts';

import { parseJson } from './packed.ts';

/** The format name that a member's hand-in carries. */
export const HAND_IN_FORMAT = 'continuum-hand-in';
export const HAND_IN_VERSION = 1;

/** What a member hands in: their own records of one cycle and nothing else. */
export interface HandInPacket {
  readonly school: string;
  readonly cycle: string;
  readonly member: string;
  /** By id. */
  readonly records: readonly StoredRecord[];
}

/** Why a packet could not be read. Nothing of a packet that fails is used. */
export type PacketError =
  | { readonly tag: 'too-large' }
  /** Not made by this app, cut off, or damaged. */
  | { readonly tag: 'unreadable' }
  /** Made by this app for something else, such as an invitation. */
  | { readonly tag: 'other-kind' }
  | { readonly tag: 'newer-version' }
  /** Ours, but something in it does not fit. `place` is for a log, not a sentence for people. */
  | { readonly tag: 'damaged'; readonly place: string }
  /** It holds a record of somebody or something else. */
  | { readonly tag: 'foreign-record'; readonly record: string };

/** The most characters that a hand-in file may have: 200 indicators with the longest notes are below it. */
const LARGEST_FILE = 4_000_000;

const identifier = z.string().check(z.minLength(1), z.maxLength(400));

const fileSchema = z.strictObject({
  format: z.literal(HAND_IN_FORMAT),
  version: z.literal(HAND_IN_VERSION),
  school: identifier,
  cycle: identifier,
  member: identifier,
  records: z.array(z.unknown()).check(z.maxLength(2000)),
});

/** A member's records of a cycle as a packet. Others' records among them are left out. */
export function handInOf(
  place: { readonly school: string; readonly cycle: string; readonly member: string },
  records: Iterable<StoredRecord>,
): HandInPacket {
  const { school, cycle, member } = place;
  const own = [...records].filter((record) => isOwn(record, place));
  return { school, cycle, member, records: inOrder(own) };
}

/** A packet without its notes, for where they are too long: whole records are left out, none is altered. */
export function withoutNotes(packet: HandInPacket): HandInPacket {
  const records = packet.records.filter(({ kind }) => kind !== ratingKind('note'));
  return { ...packet, records };
}

/** A packet as the text of a JSON file. */
export function writeHandInFile({ school, cycle, member, records }: HandInPacket): string {
  const head = { format: HAND_IN_FORMAT, version: HAND_IN_VERSION };
  return JSON.stringify({ ...head, school, cycle, member, records }, undefined, 1);
}

/** Reads the text of a hand-in file. */
export function readHandInFile(text: string): Result<HandInPacket, PacketError> {
  if (text.length > LARGEST_FILE) return err({ tag: 'too-large' });
  const json = parseJson(text);
  return json.ok ? checkHandIn(json.value) : json;
}

/** Checks a packet whole: its own shape, and that every record is a sound one of this member. */
export function checkHandIn(value: unknown): Result<HandInPacket, PacketError> {
  const head = headOf(value);
  if (!head.ok) return head;
  const file = fileSchema.safeParse(value);
  if (!file.success) return err({ tag: 'damaged', place: placeOf(file.error.issues) });
  const { school, cycle, member } = file.data;
  const records = new Map<string, StoredRecord>();
  for (const [index, one] of file.data.records.entries()) {
    const record = recordSchema.safeParse(one);
    if (!record.success) {
      return err({ tag: 'damaged', place: `records.${index}.${placeOf(record.error.issues)}` });
    }
    const { id, kind, body, deleted } = record.data;
    if (records.has(id)) return err({ tag: 'damaged', place: `records.${index}.id` });
    if (!isOwn(record.data, { school, cycle, member })) {
      return err({ tag: 'foreign-record', record: id });
    }
    if (deleted !== true && !parseBody(kind, body).ok) {
      return err({ tag: 'damaged', place: `records.${index}.body` });
    }
    records.set(id, record.data);
  }
  return ok({ school, cycle, member, records: inOrder([...records.values()]) });
}

function inOrder(records: readonly StoredRecord[]): readonly StoredRecord[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Tells what a value of ours is for, whatever else is in it. */
function headOf(value: unknown): Result<undefined, PacketError> {
  const head = z.looseObject({ format: z.string(), version: z.number() }).safeParse(value);
  if (!head.success || !head.data.format.startsWith('continuum-')) {
    return err({ tag: 'unreadable' });
  }
  if (head.data.format !== HAND_IN_FORMAT) return err({ tag: 'other-kind' });
  return head.data.version > HAND_IN_VERSION ? err({ tag: 'newer-version' }) : ok(undefined);
}

/** Whether a record is this member's of this cycle: its id is the one that its kind and body make. */
function isOwn(
  { id, kind, school, cycle, body, deleted }: StoredRecord,
  place: { readonly school: string; readonly cycle: string; readonly member: string },
): boolean {
  if (school !== place.school || cycle !== place.cycle) return false;
  if (kind === 'handed-in') {
    if (id !== handedInId(place.cycle, place.member)) return false;
    return deleted === true || body['member'] === place.member;
  }
  const part = RATING_PARTS.find((one) => ratingKind(one) === kind);
  if (part === undefined) return false;
  const indicator = deleted === true ? indicatorIn(id, place) : body['indicator'];
  if (deleted !== true && body['member'] !== place.member) return false;
  return (
    typeof indicator === 'string' && id === ratingId(place.cycle, place.member, indicator, part)
  );
}

/** The indicator of a removed rating, whose body is empty. */
function indicatorIn(id: string, place: { readonly cycle: string; readonly member: string }) {
  const before = ratingId(place.cycle, place.member, '', 'note').slice(0, -'/note'.length);
  return id.startsWith(before) ? id.slice(before.length, id.lastIndexOf('/')) : undefined;
}

function placeOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return (issues[0]?.path ?? []).map(String).join('.');
}
