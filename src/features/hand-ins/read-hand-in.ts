import type { RatingCodeError } from '#exchange/rating-code.ts';
import { readRatingCode } from '#exchange/rating-code.ts';
import { recordsOfCode } from '#exchange/code-records.ts';
import { isSchoolFile } from '#exchange/file-kind.ts';
import { readHandInFile, type HandInPacket } from '#exchange/hand-in-packet.ts';
import { readInvitationFile, writeInvitationLink } from '#exchange/invitation.ts';
import { readScannedText } from '#exchange/scanned-text.ts';
import { readTextFile } from '#platform/read-text-file.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import type { TeamYear } from '#storage/live-year.ts';

/** By which way a hand-in came. */
export type HandInWay = 'code' | 'file' | 'qr';

/** What came of a code that was typed, a file that was chosen, or a QR code that was seen. */
export type ReadHandIn =
  | { readonly is: 'read'; readonly by: HandInWay; readonly packet: HandInPacket }
  /** A code that fits several members or nobody: a person says whose it is. */
  | {
      readonly is: 'whose';
      readonly code: string;
      readonly fits: 'several' | 'nobody';
      readonly members: readonly string[];
    }
  | RefusedHandIn;

export type RefusedHandIn = {
  readonly is: 'refused';
  readonly by: HandInWay;
  /** Why not, in a sentence. */
  readonly why: string;
  /** It is an invitation instead: the part of its link behind the `#`. */
  readonly invitation?: string;
  /** It is a whole school or year instead: to be opened elsewhere. */
  readonly schoolFile?: File;
};

/** Reads a rating code as it was typed; `member` is the one that a person chose where several fit, or nobody does. */
export function readTypedCode(view: TeamYear, code: string, member?: string): ReadHandIn {
  const { map, cycle, members } = view;
  const roster = members.map(({ id }) => id);
  const read = readRatingCode(code, { map, cycle }, roster, member);
  if (read.ok) {
    const records = recordsOfCode(read.value, cycle);
    const packet = { school: cycle.school, cycle: cycle.id, member: read.value.member, records };
    return { is: 'read', by: 'code', packet };
  }
  const { error } = read;
  if (error.tag === 'which-member') {
    return { is: 'whose', code, fits: 'several', members: error.members };
  }
  return error.tag === 'unknown-member' && roster.length > 0
    ? { is: 'whose', code, fits: 'nobody', members: roster }
    : { is: 'refused', by: 'code', why: codeFaultInWords(error) };
}

/** Reads a member's file; never rejects. */
export async function readMemberFile(file: File): Promise<ReadHandIn> {
  if (await isSchoolFile(file)) {
    return { is: 'refused', by: 'file', why: t('hand-ins.is-school-file'), schoolFile: file };
  }
  const read = await readTextFile(file);
  if (read.is !== 'text') return { is: 'refused', by: 'file', why: t(`hand-ins.file-${read.is}`) };
  const packet = readHandInFile(read.text);
  if (packet.ok) return { is: 'read', by: 'file', packet: packet.value };
  const invitation = readInvitationFile(read.text);
  return invitation.ok
    ? refusedInvitation('file', writeInvitationLink(invitation.value))
    : { is: 'refused', by: 'file', why: t(`hand-ins.file-${packet.error.tag}`) };
}

/** Reads what a QR code says. */
export function readScanned(text: string): ReadHandIn {
  const packet = readScannedText(text);
  if (packet.ok) return { is: 'read', by: 'qr', packet: packet.value };
  return packet.error.tag === 'invitation'
    ? refusedInvitation('qr', packet.error.text)
    : { is: 'refused', by: 'qr', why: t(`hand-ins.qr-${packet.error.tag}`) };
}

function refusedInvitation(by: HandInWay, invitation: string): RefusedHandIn {
  return { is: 'refused', by, why: t('hand-ins.is-invitation'), invitation };
}

type CodeFault = Exclude<RatingCodeError, { tag: 'which-member' }>;

function codeFaultInWords(error: CodeFault): string {
  switch (error.tag) {
    case 'mistyped':
      return error.groups.length === 0
        ? t('hand-ins.code-mistyped')
        : t('hand-ins.code-mistyped-groups', inGroups(error.groups));
    case 'letters-missing':
    case 'letters-too-many': {
      const howMany = t(`hand-ins.code-${error.tag}`, { count: error.letters });
      if (error.groups.length === 0) return howMany;
      return `${howMany} ${t('hand-ins.code-look-at', inGroups(error.groups))}`;
    }
    case 'empty':
    case 'newer-version':
    case 'unknown-member':
    case 'other-map':
    case 'other-cycle':
    case 'impossible':
      return t(`hand-ins.code-${error.tag}`);
  }
}

function inGroups(groups: readonly number[]): { count: number; groups: string } {
  return { count: groups.length, groups: listInWords(groups.map(String)) };
}
