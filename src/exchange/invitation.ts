import { cycleBodySchema } from '#domain/assessment/cycle-body.ts';
import { cycleId, type Cycle } from '#domain/assessment/cycle.ts';
import { INVITED_DEVICE } from '#domain/assessment/invited.ts';
import { askRoles } from '#domain/assessment/meeting.ts';
import { memberBodySchema } from '#domain/assessment/member-body.ts';
import type { Member } from '#domain/assessment/member.ts';
import { putIcMap, putMember, putSchool, startCycle } from '#domain/assessment/changes.ts';
import { icMapSchema, type IcMap } from '#domain/ic-map/ic-map.ts';
import { RECORD_VERSION, type StoredRecord } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { z } from '#domain/zod.ts';

import { fromBase64Url, toBase64Url } from './base64url.ts';
import type { PacketError } from './hand-in-packet.ts';
import { pack, parseJson, unpack } from './packed.ts';

const INVITATION_FORMAT = 'continuum-invitation';
const INVITATION_VERSION = 1;

/** What a member needs to rate: nothing about anybody else. */
export interface Invitation {
  /** Milliseconds since 1970, UTC; whole seconds. */
  readonly issuedAt: number;
  readonly school: { readonly id: string; readonly name: string };
  readonly cycle: Pick<Cycle, 'map' | 'mapVersion' | 'schoolYear'>;
  readonly member: Member;
  /** The roles whose indicators the member's group rates; undefined for all. */
  readonly roles?: readonly string[] | undefined;
  /** The whole map, where the member's app does not have it built in. */
  readonly map?: IcMap | undefined;
}

/** The most characters of an invitation, as a link or a file. */
const LARGEST_TEXT = 2_000_000;

const identifier = z.string().check(z.minLength(1), z.maxLength(400));

const invitationSchema = z.strictObject({
  format: z.literal(INVITATION_FORMAT),
  version: z.literal(INVITATION_VERSION),
  issuedAt: z.number().check(z.int(), z.gte(0), z.lte(1e14)),
  school: z.strictObject({ id: identifier, name: memberBodySchema.shape.name }),
  cycle: z.strictObject({
    map: cycleBodySchema.shape.map,
    mapVersion: cycleBodySchema.shape.mapVersion,
    schoolYear: cycleBodySchema.shape.schoolYear,
  }),
  member: z.strictObject({ id: identifier, ...memberBodySchema.shape }),
  roles: z.optional(z.array(identifier).check(z.minLength(1), z.maxLength(50))),
  map: z.optional(icMapSchema),
});

/** An invitation as the text of a JSON file. */
export function writeInvitationFile(invitation: Invitation): string {
  return JSON.stringify(fileOf(invitation), undefined, 1);
}

/** Reads the text of an invitation file. */
export function readInvitationFile(text: string): Result<Invitation, PacketError> {
  if (text.length > LARGEST_TEXT) return err({ tag: 'too-large' });
  const json = parseJson(text);
  return json.ok ? checkInvitation(json.value) : json;
}

/**
 * An invitation as the part of a link behind `#`, where no server sees it; the link fits a QR code when the
 * map is not in it (about 200 characters).
 */
export function writeInvitationLink(invitation: Invitation): string {
  return toBase64Url(pack(fileOf(invitation)));
}

/** Reads the part of a link that `writeInvitationLink` wrote. */
export function readInvitationLink(text: string): Result<Invitation, PacketError> {
  if (text.length > LARGEST_TEXT) return err({ tag: 'too-large' });
  const bytes = fromBase64Url(text);
  const value = bytes.ok ? unpack(bytes.value, LARGEST_TEXT) : bytes;
  return value.ok ? checkInvitation(value.value) : value;
}

/**
 * The records that an invitation brings. They go through the one merge. Their stamps lie in January 1970 (the
 * second of issuing, counted in milliseconds), so a newer invitation wins over an older one, and the school's
 * own records, whenever they come, win over every invitation: of the school it knows only the name.
 */
export function recordsOfInvitation(invitation: Invitation): readonly StoredRecord[] {
  const { school, member, roles, map, issuedAt } = invitation;
  const blank = { district: '', state: '', grades: '', vision: '', mission: '' };
  const { id, ...entry } = member;
  const cycle = cycleOf(invitation);
  const changes = [
    putSchool(school.id, { ...blank, name: school.name }),
    putMember(school.id, id, entry),
    startCycle(school.id, { ...invitation.cycle }),
    ...(roles === undefined ? [] : [askRoles(cycle, member.group, roles)]),
    ...(map === undefined ? [] : [putIcMap(map)]),
  ];
  const stamp = formatStamp({
    ms: Math.floor(issuedAt / 1000),
    counter: 0,
    device: INVITED_DEVICE,
  });
  return changes.flatMap((change) =>
    'put' in change
      ? [{ ...change.put, stamp, device: INVITED_DEVICE, by: 'team', v: RECORD_VERSION }]
      : [],
  );
}

/** The cycle that an invitation is for. */
export function cycleOf({ school, cycle }: Invitation): Cycle {
  return { ...cycle, school: school.id, id: cycleId(school.id, cycle.map, cycle.schoolYear) };
}

function fileOf(invitation: Invitation): z.infer<typeof invitationSchema> {
  const issuedAt = invitation.issuedAt - (invitation.issuedAt % 1000);
  const head = { format: INVITATION_FORMAT, version: INVITATION_VERSION } as const;
  const { id, name, group, position } = invitation.member;
  const { map, mapVersion, schoolYear } = invitation.cycle;
  return {
    ...head,
    issuedAt,
    school: { id: invitation.school.id, name: invitation.school.name },
    cycle: { map, mapVersion, schoolYear },
    member: { id, name, group, position },
    ...(invitation.roles === undefined ? {} : { roles: [...invitation.roles] }),
    ...(invitation.map === undefined ? {} : { map: invitation.map as z.infer<typeof icMapSchema> }),
  };
}

function checkInvitation(value: unknown): Result<Invitation, PacketError> {
  const parsed = invitationSchema.safeParse(value);
  if (!parsed.success) return err(faultOf(value, parsed.error.issues[0]?.path ?? []));
  const { issuedAt, school, cycle, member, roles, map } = parsed.data;
  if (map !== undefined && (map.id !== cycle.map || map.version !== cycle.mapVersion)) {
    return err({ tag: 'damaged', place: 'map' });
  }
  return ok({ issuedAt, school, cycle, member, roles, map });
}

function faultOf(value: unknown, path: readonly PropertyKey[]): PacketError {
  const head = z.looseObject({ format: z.string(), version: z.number() }).safeParse(value);
  if (!head.success || !head.data.format.startsWith('continuum-')) return { tag: 'unreadable' };
  if (head.data.format !== INVITATION_FORMAT) return { tag: 'other-kind' };
  if (head.data.version > INVITATION_VERSION) return { tag: 'newer-version' };
  return { tag: 'damaged', place: path.map(String).join('.') };
}
