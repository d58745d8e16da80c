import type { Member } from '#domain/assessment/member.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot, SnapshotStatus } from '#domain/assessment/snapshot.ts';

import type { Missing } from './what-is-missing.ts';

/** The most characters of a name and of a reason. */
export const LONGEST_NAME = 200;
export const LONGEST_REASON = 2000;

/** Chosen instead of a member of the team. */
export const SOMEONE_ELSE = '*';

/** What was filled in before a record is made. */
export interface RecordDraft {
  readonly status: SnapshotStatus;
  /** A member's id, SOMEONE_ELSE, or nothing yet. */
  readonly who: string;
  /** The name of someone who is not on the team. */
  readonly name: string;
  readonly correctsInterim: boolean;
  readonly reason: string;
  readonly recordEmpty: boolean;
}

/** The records of this year that a new one has to do with. */
export interface EarlierOfYear {
  /** A new record amends it. */
  readonly yearly: Snapshot | undefined;
  /** The newest one while there is no yearly record; a new record follows it and may correct it. */
  readonly interim: Snapshot | undefined;
}

export interface DraftFaults {
  readonly who?: 'missing' | 'long';
  readonly reason?: { readonly is: 'missing' } | { readonly is: 'long'; readonly count: number };
  readonly empty?: true;
}

/** The newest yearly record of a cycle, and the newest interim one while there is no yearly one. */
export function earlierOfYear(chain: SnapshotChain, cycle: string): EarlierOfYear {
  const ofYear = chain.inOrder.filter(({ content }) => content.cycle === cycle);
  const yearly = ofYear.findLast(({ content }) => content.status === 'yearly');
  const interim = ofYear.findLast(({ content }) => content.status === 'interim');
  return { yearly, interim: yearly === undefined ? interim : undefined };
}

/** The record that a new one amends, if it amends any. */
export function amended(draft: RecordDraft, earlier: EarlierOfYear): Snapshot | undefined {
  return earlier.yearly ?? (draft.correctsInterim ? earlier.interim : undefined);
}

/** The name of who records it; empty while nobody is named. */
export function recorderName(draft: RecordDraft, members: readonly Member[]): string {
  const member = members.find(({ id }) => id === draft.who);
  if (member !== undefined) return member.name;
  const isTyped = members.length === 0 || draft.who === SOMEONE_ELSE;
  return isTyped ? draft.name.trim() : '';
}

/** What keeps a draft from being recorded. */
export function faultsOf(
  draft: RecordDraft,
  {
    members,
    earlier,
    missing,
  }: {
    readonly members: readonly Member[];
    readonly earlier: EarlierOfYear;
    readonly missing: Missing;
  },
): DraftFaults {
  const name = recorderName(draft, members);
  const reason = draft.reason.trim();
  const needsReason = amended(draft, earlier) !== undefined;
  return {
    ...(name === '' ? { who: 'missing' as const } : {}),
    ...(name.length > LONGEST_NAME ? { who: 'long' as const } : {}),
    ...(needsReason && reason === '' ? { reason: { is: 'missing' as const } } : {}),
    ...(needsReason && reason.length > LONGEST_REASON
      ? { reason: { is: 'long' as const, count: reason.length - LONGEST_REASON } }
      : {}),
    ...(missing.isEmpty && !draft.recordEmpty ? { empty: true as const } : {}),
  };
}
