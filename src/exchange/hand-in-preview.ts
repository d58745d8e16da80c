import { RATING_PARTS, ratingKind, type RatingPart } from '#domain/assessment/member-rating.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { isFarAhead } from '#domain/records/stamp.ts';
import { saySame } from '#domain/records/step.ts';
import { err, ok, type Result } from '#domain/result.ts';

import { CODE_DEVICE } from './code-records.ts';
import type { HandInPacket } from './hand-in-packet.ts';

/** What a hand-in would change here, in numbers only: a preview never tells what was rated. */
export interface HandInPreview {
  /** Said for the first time, by part of a rating. */
  readonly fresh: Readonly<Record<RatingPart, number>>;
  /** Later than what is here, and different: these replace it. */
  readonly newer: Readonly<Record<RatingPart, number>>;
  /** Ratings that say what is here already. */
  readonly same: number;
  /** Ratings older than what is here: nothing happens to them. */
  readonly older: number;
  /** Ratings stamped more than 10 minutes after this device's clock: ask before taking them over. */
  readonly ahead: number;
  /** The ratings here come from another device: perhaps two people handed in as the same member. */
  readonly fromAnotherDevice: boolean;
}

/** Why a hand-in does not belong here. */
export type MisplacedHandIn =
  | { readonly tag: 'other-school' }
  | { readonly tag: 'other-cycle'; readonly cycle: string }
  | { readonly tag: 'unknown-member'; readonly member: string };

/** Where a hand-in is to be taken over. */
export interface HandInPlace {
  readonly school: string;
  readonly cycle: string;
  /** Ids of the roster. */
  readonly members: readonly string[];
}

/**
 * Says what taking over a packet would change. The records of a rating code make a packet too, so all four
 * ways of handing in have one preview.
 * @param existing the cycle's records here, by id, tombstones included
 * @param now milliseconds since 1970, by this device's clock
 */
export function previewHandIn(
  existing: ReadonlyMap<string, StoredRecord>,
  packet: HandInPacket,
  place: HandInPlace,
  now: number,
): Result<HandInPreview, MisplacedHandIn> {
  const { school, cycle, member, records } = packet;
  if (school !== place.school) return err({ tag: 'other-school' });
  if (cycle !== place.cycle) return err({ tag: 'other-cycle', cycle });
  if (!place.members.includes(member)) return err({ tag: 'unknown-member', member });
  const fresh = zeros();
  const newer = zeros();
  let same = 0;
  let older = 0;
  for (const record of records) {
    const part = RATING_PARTS.find((one) => ratingKind(one) === record.kind);
    if (part === undefined) continue;
    const before = existing.get(record.id);
    if (saySame(before, record)) same += 1;
    else if (before === undefined) fresh[part] += 1;
    else if (record.stamp > before.stamp) newer[part] += 1;
    else older += 1;
  }
  const ahead = records.filter(({ stamp }) => isFarAhead(stamp, now)).length;
  const fromAnotherDevice = isFromAnotherDevice(existing, packet);
  return ok({ fresh, newer, same, older, ahead, fromAnotherDevice });
}

/** Codes do not tell their device, so they neither raise nor settle the doubt. */
function isFromAnotherDevice(
  existing: ReadonlyMap<string, StoredRecord>,
  { member, records }: HandInPacket,
): boolean {
  const here = [...existing.values()].filter((record) => record.body['member'] === member);
  const devicesHere = devicesOf(here);
  const devicesThere = devicesOf(records);
  if (devicesHere.size === 0 || devicesThere.size === 0) return false;
  return [...devicesThere].every((device) => !devicesHere.has(device));
}

function devicesOf(records: readonly StoredRecord[]): ReadonlySet<string> {
  const devices = new Set(records.map((record) => record.device));
  devices.delete(CODE_DEVICE);
  return devices;
}

function zeros(): Record<RatingPart, number> {
  return { existing: 0, desired: 0, note: 0, confidence: 0 };
}
