import type { RatingCodeError } from '#exchange/rating-code.ts';
import { readRatingCode } from '#exchange/rating-code.ts';
import { recordsOfCode } from '#exchange/code-records.ts';
import { readHandInFile, type HandInPacket } from '#exchange/hand-in-packet.ts';
import { readTextFile } from '#platform/read-text-file.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import type { TeamYear } from '#storage/live-year.ts';

/** What came of a code that was typed or a file that was chosen. */
export type ReadHandIn =
  | { readonly is: 'read'; readonly by: 'code' | 'file'; readonly packet: HandInPacket }
  /** Why not, in a sentence. */
  | { readonly is: 'refused'; readonly by: 'code' | 'file'; readonly why: string }
  /** A code that fits several members: a person says whose it is. */
  | { readonly is: 'which-member'; readonly code: string; readonly members: readonly string[] };

/** Reads a rating code as it was typed; `member` is the one that a person chose where several fit. */
export function readTypedCode(view: TeamYear, code: string, member?: string): ReadHandIn {
  const { map, cycle, members } = view;
  const roster = member === undefined ? members.map(({ id }) => id) : [member];
  const read = readRatingCode(code, { map, cycle }, roster);
  if (read.ok) {
    const records = recordsOfCode(read.value, cycle);
    const packet = { school: cycle.school, cycle: cycle.id, member: read.value.member, records };
    return { is: 'read', by: 'code', packet };
  }
  if (read.error.tag === 'which-member') {
    return { is: 'which-member', code, members: read.error.members };
  }
  return { is: 'refused', by: 'code', why: codeFaultInWords(read.error) };
}

/** Reads a member's file; never rejects. */
export async function readMemberFile(file: File): Promise<ReadHandIn> {
  const read = await readTextFile(file);
  if (read.is !== 'text') return { is: 'refused', by: 'file', why: t(`hand-ins.file-${read.is}`) };
  const packet = readHandInFile(read.text);
  return packet.ok
    ? { is: 'read', by: 'file', packet: packet.value }
    : { is: 'refused', by: 'file', why: t(`hand-ins.file-${packet.error.tag}`) };
}

function codeFaultInWords(error: Exclude<RatingCodeError, { tag: 'which-member' }>): string {
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
    case 'other-map':
    case 'other-cycle':
    case 'unknown-member':
    case 'impossible':
      return t(`hand-ins.code-${error.tag}`);
  }
}

function inGroups(groups: readonly number[]): { count: number; groups: string } {
  return { count: groups.length, groups: listInWords(groups.map(String)) };
}
