import { schoolYearAt, type SchoolYear } from '#domain/assessment/school-year.ts';
import {
  evidenceId,
  linkEvidence,
  putEvidence,
  takeOutOfBin,
} from '#domain/evidence/evidence-changes.ts';
import type { EvidenceBody, EvidenceContent, EvidenceLink } from '#domain/evidence/evidence.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import type { Change } from '#domain/records/record.ts';
import { systemClock } from '#platform/clock.ts';
import { localDate } from '#platform/local-date.ts';
import { newId } from '#platform/random-ids.ts';
import { whyNotSaved } from '#saving/failure-words.ts';
import { titleOf } from '#map-view/piece-words.ts';
import type { CommittedStep } from '#storage/commit.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import type { Result } from '#domain/result.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';
import { takeIn, type TakenIn } from '#storage/files/take-in.ts';
import { readEvidence } from '#storage/live-evidence.ts';
import type { Storage } from '#storage/storage.ts';

import { refusalInWords } from './refusal-words.ts';

/** For whom and for what evidence is added. */
export interface CaptureContext {
  readonly school: string;
  /** A member’s id, or empty. */
  readonly addedBy: string;
  /** The indicators that it is for from the start. */
  readonly links: readonly EvidenceLink[];
}

/** What became of one thing that was to be added. */
export type Captured =
  | {
      readonly is: 'added';
      readonly piece: string;
      readonly title: string;
      /** A photo or film that is kept as it came, with the place where it was taken. */
      readonly mayTellPlace: boolean;
      readonly step: string | undefined;
    }
  /** The same file is a piece of the school already; it is for the indicators now, and out of the bin. */
  | {
      readonly is: 'known';
      readonly piece: string;
      readonly title: string;
      readonly step: string | undefined;
    }
  /** Why not, in a sentence. */
  | { readonly is: 'refused'; readonly why: string };

export interface FilesToCapture {
  readonly files: readonly File[];
  readonly keepOriginals: boolean;
  /** Called before each file, and after each with what became of it. */
  readonly onProgress: (done: number, captured?: Captured) => void;
}

/**
 * Adds files one after the other, each stored whole with its record before the next one begins: whatever
 * happens in the middle, those before it stay. All of them are one step of the history.
 */
export async function captureFiles(
  storage: Storage,
  context: CaptureContext,
  { files, keepOriginals, onProgress }: FilesToCapture,
): Promise<readonly Captured[]> {
  const store = await openFileStore();
  const run = newId();
  const all: Captured[] = [];
  for (const file of files) {
    onProgress(all.length);
    const [taken] = await takeIn(store, [file], { keepOriginals });
    if (taken === undefined) continue;
    const captured = await captureTaken(storage, context, taken, run);
    all.push(captured);
    onProgress(all.length, captured);
  }
  return all;
}

async function captureTaken(
  storage: Storage,
  context: CaptureContext,
  taken: TakenIn,
  run: string,
): Promise<Captured> {
  if (taken.is === 'refused') return { is: 'refused', why: refusalInWords(taken.name, taken.why) };
  const { file, title, changedAt, mayTellPlace, wasHere } = taken;
  const known = wasHere ? await pieceOfFile(storage, context.school, file.hash) : undefined;
  if (known !== undefined) return captureAgain(storage, context, known);
  const seenAt = file.type.startsWith('image/')
    ? Math.min(changedAt, systemClock())
    : systemClock();
  const piece = { what: file, title, observedOn: localDate(seenAt) };
  const captured = await capturePiece(storage, context, piece, run);
  return captured.is === 'added' ? { ...captured, mayTellPlace } : captured;
}

/** Adds one piece, a link or a note. */
export async function capturePiece(
  storage: Storage,
  { school, addedBy, links }: CaptureContext,
  { what, title, observedOn }: { what: EvidenceContent; title: string; observedOn?: string },
  run?: string,
): Promise<Captured> {
  const id = evidenceId(newId());
  const today = localDate(systemClock());
  const body: EvidenceBody = {
    what,
    title: title.slice(0, 300),
    note: '',
    observedOn: observedOn ?? today,
    addedBy,
    tags: [],
    students: 'none',
  };
  const subject = titleOf({ what, title });
  const result = await storage.commit({
    label: { what: 'evidence-added', subject },
    changes: [
      putEvidence(school, id, body),
      ...links.map((link) => linkEvidence(school, id, { ...link, fitsIn: yearNow() })),
    ],
    ...(run === undefined ? {} : { run }),
  });
  return outcomeOf(result, subject, (step) => ({
    is: 'added',
    piece: id,
    title: subject,
    mayTellPlace: false,
    step,
  }));
}

async function captureAgain(
  storage: Storage,
  { school, links }: CaptureContext,
  piece: Piece,
): Promise<Captured> {
  const title = titleOf(piece);
  const changes: readonly Change[] = [
    ...(piece.binnedOn === undefined ? [] : [takeOutOfBin(piece.id)]),
    ...links
      .filter(({ map, indicator }) => !isFor(piece, map, indicator))
      .map((link) => linkEvidence(school, piece.id, { ...link, fitsIn: yearNow() })),
  ];
  if (changes.length === 0) return { is: 'known', piece: piece.id, title, step: undefined };
  const label = { what: 'evidence-sorted', subject: title } as const;
  const result = await storage.commit({ label, changes });
  return outcomeOf(result, title, (step) => ({ is: 'known', piece: piece.id, title, step }));
}

function outcomeOf(
  result: Result<CommittedStep, CommitError>,
  title: string,
  done: (step: string | undefined) => Captured,
): Captured {
  return result.ok
    ? done(result.value.step)
    : {
        is: 'refused',
        why: refusalInWords(title, { tag: 'not-saved', why: whyNotSaved(result.error) }),
      };
}

async function pieceOfFile(
  storage: Storage,
  school: string,
  hash: string,
): Promise<Piece | undefined> {
  const pieces = await storage.read((database) => readEvidence(database, school));
  return pieces.find(({ what }) => what.is === 'file' && what.hash === hash);
}

function isFor({ links }: Piece, map: string, indicator: string): boolean {
  return links.some((link) => link.map === map && link.indicator === indicator);
}

/** Who adds a piece says that it is evidence today, whenever it was seen. */
function yearNow(): SchoolYear {
  return schoolYearAt(new Date(systemClock()));
}
