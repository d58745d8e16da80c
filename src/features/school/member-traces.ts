import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import { isOfMember } from '#domain/assessment/leave-out.ts';
import type { SnapshotContent } from '#domain/assessment/snapshot-content.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import type { Sha256 } from '#domain/records/sha-256.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import type { ToForget } from '#storage/forget.ts';
import { versionsToForget } from '#storage/versions-to-forget.ts';

/** Where a member is found on this device. */
export interface MemberTraces {
  /** Indicators that they rated alone, over all years. */
  readonly ratings: number;
  readonly notes: number;
  readonly dissent: number;
  /** Recorded snapshots with the name, or their dissent, beside the text. */
  readonly inRecords: number;
  /** Meetings whose minutes mention the name, here or in a record. */
  readonly minutes: number;
  /** Other texts that mention the name and can only be changed by hand. */
  readonly mentions: number;
  /** Recorded snapshots that have the name in the very text that the hash proves. */
  readonly fixed: number;
}

/** What else of a member goes. */
export interface TakingOut {
  readonly fromRecords: boolean;
  readonly withMinutes: boolean;
}

/** Counts where a member is found, the history included. */
export async function memberTraces(
  database: ContinuumDatabase,
  school: string,
  member: string,
): Promise<MemberTraces> {
  const { said, words, minutes, mentioning, snapshots } = await findMember(
    database,
    school,
    member,
  );
  const rated = said.filter(({ kind }) => kind.startsWith('rating-'));
  const heldOn = [
    ...minutes.map(({ body }) => String(body['heldOn'])),
    ...words.flatMap((one) => one.minutesOn),
  ];
  return {
    ratings: new Set(rated.map(({ cycle, body }) => `${cycle} ${String(body['indicator'])}`)).size,
    notes: countOf(said, 'rating-note'),
    dissent: countOf(said, 'dissent'),
    inRecords: words.filter((one) => one.naming.length > 0).length,
    minutes: new Set(heldOn).size,
    mentions: mentioning.length,
    fixed: snapshots.filter((one) => one.isNamedInText).length,
  };
}

/** What goes when a member is taken out for good, from what is stored at this moment. */
export async function memberToForget(
  database: ContinuumDatabase,
  school: string,
  member: string,
  { fromRecords, withMinutes }: TakingOut,
): Promise<ToForget> {
  const { ids, words, minutes } = await findMember(database, school, member);
  return {
    school,
    label: { what: 'member-taken-out', subject: '' },
    which: [...ids, ...(withMinutes ? minutes.map(({ id }) => id) : [])],
    words: words.flatMap((one) => [
      ...(fromRecords ? one.naming : []),
      ...(withMinutes ? one.minutes : []),
    ]),
  };
}

async function findMember(database: ContinuumDatabase, school: string, member: string) {
  const versions = await versionsToForget(database, {
    school,
    which: (version) => isOfMember(member, version),
  });
  const said = [...versions.values()].flat();
  const names = textsOf(said, 'member', 'name');
  const dissent = textsOf(said, 'dissent', 'text');
  const patterns = names.map(asWholeWords);
  const isNamed = (text: string) => patterns.some((pattern) => pattern.test(text));
  const present = await database.records
    .where('[school+kind]')
    .between([school, ''], [school, '\uffff'], true, true)
    .toArray();
  const others = present.filter(({ id, deleted }) => deleted !== true && !versions.has(id));
  const snapshots = others.flatMap((record) => wordsIn(record, { names, dissent, isNamed }));
  const rest = others.filter(({ kind }) => kind !== 'snapshot' && kind !== 'member');
  const mentioning = rest.filter(({ body }) => stringsIn(body).some(isNamed));
  return {
    said,
    ids: [...versions.keys()],
    words: snapshots,
    snapshots,
    minutes: mentioning.filter(({ kind }) => kind === 'minutes'),
    mentioning: mentioning.filter(({ kind }) => kind !== 'minutes'),
  };
}

interface WordsInSnapshot {
  /** Hashes of the name, the position beside it, and dissent. */
  readonly naming: readonly Sha256[];
  readonly minutes: readonly Sha256[];
  readonly minutesOn: readonly string[];
  readonly isNamedInText: boolean;
}

function wordsIn(
  record: StoredRecord,
  about: {
    readonly names: readonly string[];
    readonly dissent: readonly string[];
    readonly isNamed: (text: string) => boolean;
  },
): readonly WordsInSnapshot[] {
  if (record.kind !== 'snapshot') return [];
  const read = readSnapshot(record);
  if (!read.ok) return [];
  const { content, words } = read.value;
  const plain = (hash: Sha256 | undefined) => (hash === undefined ? '' : (words.get(hash) ?? ''));
  const isName = (hash: Sha256 | undefined) => about.names.includes(plain(hash).trim());
  const minutes = (content.minutes ?? []).filter(({ text }) => about.isNamed(plain(text)));
  const naming = [
    ...(isName(content.recordedBy) ? [content.recordedBy] : []),
    ...content.team.flatMap(({ name, position }) => (isName(name) ? [name, position] : [])),
    ...dissentIn(content).flatMap(({ text, name }) =>
      isName(name) || about.dissent.includes(plain(text).trim())
        ? [text, ...(name === undefined ? [] : [name])]
        : [],
    ),
  ];
  return [
    {
      naming: naming.filter((hash) => words.has(hash)),
      minutes: minutes.map(({ text }) => text),
      minutesOn: minutes.map(({ heldOn }) => heldOn),
      isNamedInText: stringsIn({ ...content, map: {} }).some(about.isNamed),
    },
  ];
}

function dissentIn({ agreement = [] }: SnapshotContent) {
  return agreement.flatMap(({ dissent = [] }) => dissent);
}

function textsOf(
  versions: readonly StoredRecord[],
  kind: 'member' | 'dissent',
  field: 'name' | 'text',
): readonly string[] {
  const texts = versions
    .filter(
      (version) => version.kind === kind && BODY_SCHEMAS[kind].safeParse(version.body).success,
    )
    .map(({ body }) => String(body[field]).trim());
  return [...new Set(texts)].filter((text) => text !== '');
}

function countOf(versions: readonly StoredRecord[], kind: string): number {
  return new Set(versions.filter((one) => one.kind === kind).map(({ id }) => id)).size;
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** A name as it stands in a text, and not as a part of another one. */
function asWholeWords(name: string): RegExp {
  const literally = name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literally}(?![\p{L}\p{N}])`, 'iu');
}
