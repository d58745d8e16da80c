import type { Member } from '#domain/assessment/member.ts';
import { saysTheSame } from '#domain/assessment/says-the-same.ts';
import type { SnapshotParts } from '#domain/assessment/compose-snapshot.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { SnapshotStatus } from '#domain/assessment/snapshot-content.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
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
  /** The record holds how many members gave each level. */
  readonly withDistribution: boolean;
}

/** What of a year goes into its record. */
export type YearToRecord = Pick<
  SnapshotParts,
  'school' | 'members' | 'map' | 'ratings' | 'agreement' | 'evidence'
>;

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
  /** It would amend a record by one that says the same. */
  readonly same?: true;
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

/** What kind of record it becomes: a yearly one is amended by a yearly one only. */
export function kindOf(draft: RecordDraft, earlier: EarlierOfYear): SnapshotStatus {
  return earlier.yearly === undefined ? draft.status : 'yearly';
}

/** The whole record that a new one would amend without saying anything else, if it would. */
function repeated(
  draft: RecordDraft,
  earlier: EarlierOfYear,
  year: YearToRecord,
): Snapshot | undefined {
  const id = amended(draft, earlier);
  const target = [earlier.yearly, earlier.interim].find((one) => one?.id === id);
  if (id === undefined || target === undefined) return undefined;
  const recordedBy = recorderName(draft, year.members);
  const isSame = saysTheSame(target, { ...year, status: kindOf(draft, earlier), recordedBy });
  return isSame ? target : undefined;
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
    year,
    earlier,
    missing,
  }: {
    readonly year: YearToRecord;
    readonly earlier: EarlierOfYear;
    readonly missing: Missing;
  },
): DraftFaults {
  const name = recorderName(draft, year.members);
  const reason = draft.reason.trim();
  const needsReason = amended(draft, earlier) !== undefined;
  return {
    ...(needsReason && reason === '' ? { reason: { is: 'missing' as const } } : {}),
    ...(needsReason && reason.length > LONGEST_REASON
      ? { reason: { is: 'long' as const, count: reason.length - LONGEST_REASON } }
      : {}),
    ...(name === '' ? { who: 'missing' as const } : {}),
    ...(name.length > LONGEST_NAME ? { who: 'long' as const } : {}),
    ...(repeated(draft, earlier, year) === undefined ? {} : { same: true as const }),
    ...(missing.isEmpty && !draft.recordEmpty ? { empty: true as const } : {}),
  };
}
