import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import type { SnapshotContent } from '#domain/assessment/snapshot-content.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import { EVIDENCE_KINDS } from '#domain/evidence/pieces.ts';
import type { Sha256 } from '#domain/records/sha-256.ts';
import type { StoredRecord } from '#domain/records/record.ts';

/** Whom a file is for, and of what it is. */
export type FileFor =
  /** For oneself: everything of the device, whatever it is. */
  | { readonly is: 'backup' }
  /** For somebody who works on the school: all of it, or one year of it. */
  | {
      readonly is: 'colleague';
      readonly school: string;
      /** Only this year. */
      readonly cycle?: string | undefined;
      readonly withNames: boolean;
    }
  /** For a coach: the school’s facts and its recorded snapshots, and never what a single member said. */
  | { readonly is: 'coach'; readonly school: string; readonly withNames: boolean };

/**
 * The records that go into a file. Leaving out drops whole records and alters none but in one respect: without names,
 * the plain words beside a snapshot stay out, and its text, which proves itself, is the same.
 */
export function recordsFor(all: readonly StoredRecord[], what: FileFor): readonly StoredRecord[] {
  switch (what.is) {
    case 'backup':
      return all;
    case 'colleague': {
      const own = all.filter(
        (record) => record.school === what.school && isOfYear(record, what.cycle),
      );
      const records = [...own, ...mapsOf(own, all)];
      return what.withNames ? records : records.flatMap(withoutNames);
    }
    case 'coach':
      return all
        .filter(
          ({ school, kind, deleted }) =>
            school === what.school && deleted !== true && KINDS_FOR_COACH.has(kind),
        )
        .map((record) => withWords(record, what.withNames ? wordsOfTeam(record) : NO_WORDS));
  }
}

/** A file of evidence that records name. */
export interface NamedFile {
  readonly hash: Sha256;
  /** In bytes. */
  readonly size: number;
  /** Students can be seen or are named in it, and no consent is on file. */
  readonly needsConsent: boolean;
}

/** The files that living records of evidence name, each once. */
export function evidenceFilesOf(records: readonly StoredRecord[]): readonly NamedFile[] {
  const byHash = new Map<string, NamedFile>();
  for (const { kind, deleted, body } of records) {
    if (kind !== 'evidence' || deleted === true) continue;
    const piece = BODY_SCHEMAS.evidence.safeParse(body).data;
    if (piece?.what.is !== 'file') continue;
    const { hash, size } = piece.what;
    const needsConsent = piece.students === 'shown' || byHash.get(hash)?.needsConsent === true;
    byHash.set(hash, { hash, size, needsConsent });
  }
  return [...byHash.values()];
}

/** Whether a record is of a kind that a coach gets. */
export function isForCoach({ kind }: Pick<StoredRecord, 'kind'>): boolean {
  return KINDS_FOR_COACH.has(kind);
}

/** An allow-list: whatever kinds come later stay with the school until somebody decides otherwise. */
const KINDS_FOR_COACH: ReadonlySet<string> = new Set(['school', 'snapshot']);

/** What belongs to a school and not to one of its years, and goes along with each. */
const KINDS_OF_ALL_YEARS: ReadonlySet<string> = new Set(['school', 'member', ...EVIDENCE_KINDS]);

function isOfYear({ id, kind, cycle }: StoredRecord, year: string | undefined): boolean {
  return year === undefined || cycle === year || id === year || KINDS_OF_ALL_YEARS.has(kind);
}

/** The IC maps that the years among `own` work with, as far as they were added to the library. */
function mapsOf(
  own: readonly StoredRecord[],
  all: readonly StoredRecord[],
): readonly StoredRecord[] {
  const used = new Set(
    own.flatMap(({ kind, body }) =>
      kind === 'cycle' ? [`${String(body['map'])} ${String(body['mapVersion'])}`] : [],
    ),
  );
  return all.filter(
    ({ kind, deleted, body }) =>
      kind === 'ic-map' &&
      deleted !== true &&
      used.has(`${String(body['id'])} ${String(body['version'])}`),
  );
}

function withoutNames(record: StoredRecord): readonly StoredRecord[] {
  return record.kind === 'member' ? [] : [withWords(record, NO_WORDS)];
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** A snapshot with only these of the plain words beside it; any other record as it is. */
function withWords(record: StoredRecord, kept: ReadonlySet<Sha256>): StoredRecord {
  const { kind, deleted, body } = record;
  const words = body['words'];
  if (kind !== 'snapshot' || deleted === true || typeof words !== 'object' || words === null) {
    return record;
  }
  const left = Object.entries(words).filter(([hash]) => kept.has(hash));
  return { ...record, body: { ...body, words: Object.fromEntries(left) } };
}

/** A snapshot with only those of the plain words beside it that its team says: what a coach may have. */
export function withWordsOfTeam(
  record: StoredRecord,
  { content }: Pick<Snapshot, 'content'>,
): StoredRecord {
  return Object.keys(record.body['words'] ?? {}).length === 0
    ? record
    : withWords(record, wordsSaidByTeam(content));
}

/** The words of a snapshot that the team says: who is on it, who recorded it, its minutes. Dissent is one member’s. */
function wordsOfTeam(record: StoredRecord): ReadonlySet<Sha256> {
  const read = record.kind === 'snapshot' ? readSnapshot(record) : undefined;
  return read?.ok === true ? wordsSaidByTeam(read.value.content) : NO_WORDS;
}

function wordsSaidByTeam({ recordedBy, team, minutes = [] }: SnapshotContent): ReadonlySet<Sha256> {
  return new Set([
    recordedBy,
    ...team.flatMap(({ name, position }) => [name, position]),
    ...minutes.map(({ text }) => text),
  ]);
}
