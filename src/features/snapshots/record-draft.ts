import type { Member } from '#domain/assessment/member.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot, SnapshotStatus } from '#domain/assessment/snapshot.ts';
import type { DamagedSnapshot } from '#storage/school-snapshots.ts';

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
  /** The newest one while there is no yearly or damaged one; a new record follows and may correct it. */
  readonly interim: Snapshot | undefined;
  /**
   * One that is damaged here and that no other amends, while there is no yearly record: nobody can tell
   * whether it was one, so a new record amends it.
   */
  readonly damaged: DamagedSnapshot | undefined;
}

export interface DraftFaults {
  readonly who?: 'missing' | 'long';
  readonly reason?: { readonly is: 'missing' } | { readonly is: 'long'; readonly count: number };
  readonly empty?: true;
}

/** The newest yearly record of a cycle; while there is none, the newest interim and a damaged one. */
export function earlierOfYear(
  { chain, damaged }: { chain: SnapshotChain; damaged: readonly DamagedSnapshot[] },
  cycle: string,
): EarlierOfYear {
  const ofYear = chain.inOrder.filter(({ content }) => content.cycle === cycle);
  const yearly = ofYear.findLast(({ content }) => content.status === 'yearly');
  const interim = ofYear.findLast(({ content }) => content.status === 'interim');
  if (yearly !== undefined) return { yearly, interim: undefined, damaged: undefined };
  const unproved = damaged.find(
    (one) => one.cycle === cycle && isNamable(one) && !chain.amendedBy.has(one.id),
  );
  return { yearly, interim: unproved === undefined ? interim : undefined, damaged: unproved };
}

/** The ids that a new record names as earlier ones: the whole in their order, then the damaged. */
export function earlierIds(
  chain: SnapshotChain,
  damaged: readonly DamagedSnapshot[],
): readonly string[] {
  const unproved = damaged.filter(isNamable).map(({ id }) => id);
  return [...chain.inOrder.map(({ id }) => id), ...unproved.toSorted()];
}

/** A record of another school is none of this one's, and what has no hash as its id is no record. */
function isNamable({ tag, id }: DamagedSnapshot): boolean {
  return tag !== 'other-school' && /^[0-9a-f]{64}$/.test(id);
}

/** The id of the record that a new one amends, if it amends any. */
export function amended(draft: RecordDraft, earlier: EarlierOfYear): string | undefined {
  const { yearly, interim, damaged } = earlier;
  return (yearly ?? damaged ?? (draft.correctsInterim ? interim : undefined))?.id;
}

/** The name of who records it; empty while nobody is named. */
export function recorderName(draft: RecordDraft, members: readonly Member[]): string {
  const member = members.find(({ id }) => id === draft.who);
  if (member !== undefined) return member.name;
  const isTyped = members.length === 0 || draft.who === SOMEONE_ELSE;
  return isTyped ? draft.name.trim() : '';
}

/** What keeps a draft from being recorded, in the order of the form. */
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
    ...(needsReason && reason === '' ? { reason: { is: 'missing' as const } } : {}),
    ...(needsReason && reason.length > LONGEST_REASON
      ? { reason: { is: 'long' as const, count: reason.length - LONGEST_REASON } }
      : {}),
    ...(name === '' ? { who: 'missing' as const } : {}),
    ...(name.length > LONGEST_NAME ? { who: 'long' as const } : {}),
    ...(missing.isEmpty && !draft.recordEmpty ? { empty: true as const } : {}),
  };
}
