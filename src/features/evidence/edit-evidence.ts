import { schoolYearAt } from '#domain/assessment/school-year.ts';
import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import {
  binEvidence,
  linkEvidence,
  putEvidence,
  takeOutOfBin,
  unlinkEvidence,
} from '#domain/evidence/evidence-changes.ts';
import type { EvidenceBody, EvidenceLink } from '#domain/evidence/evidence.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import type { Result } from '#domain/result.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { localDate } from '#platform/local-date.ts';
import { commitAndOfferUndo, offerUndo } from '#saving/commit-and-offer-undo.ts';
import { inTurn } from '#saving/edits-in-turn.ts';
import type { CommittedStep } from '#storage/commit.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import type { Storage } from '#storage/storage.ts';

import { titleOf } from '#map-view/piece-words.ts';

/** What can be said of a piece after it was added. */
export type Details = Partial<Omit<EvidenceBody, 'what'>> & { readonly text?: string };

const ATTEMPTS = 3;

/**
 * Writes details of pieces as one step, over what the database says of them at that moment: two fields that
 * are changed at once, here or in another tab, never overwrite each other.
 */
export function editPieces(
  storage: Storage,
  pieces: readonly Piece[],
  details: Details | ((body: EvidenceBody) => Details),
  run?: string,
): Promise<Result<CommittedStep, CommitError>> {
  return inTurn(async () => {
    for (let attempt = 1; ; attempt += 1) {
      const ids = pieces.map(({ id }) => id);
      const read = await storage.read(({ records }) => records.bulkGet(ids));
      const records = read.flatMap((record) =>
        record === undefined || record.deleted === true ? [] : [record],
      );
      const stamps = new Map(records.map(({ id, stamp }) => [id, stamp]));
      const result = await storage.commit({
        label: { what: 'evidence-edited', subject: subjectOf(pieces) },
        changes: records.flatMap(({ id, school, body }) => {
          const known = BODY_SCHEMAS.evidence.safeParse(body).data;
          return known === undefined ? [] : [putEvidence(school, id, withDetails(known, details))];
        }),
        ...(run === undefined ? {} : { run }),
        onlyIf: async (database) => {
          const now = await database.records.bulkGet([...stamps.keys()]);
          return now.every((record) => record?.stamp === stamps.get(record?.id ?? ''));
        },
      });
      const isOvertaken = !result.ok && result.error.tag === 'overtaken';
      if (!isOvertaken || attempt === ATTEMPTS) return result;
    }
  });
}

function withDetails(
  body: EvidenceBody,
  details: Details | ((body: EvidenceBody) => Details),
): EvidenceBody {
  const { text, ...rest } = typeof details === 'function' ? details(body) : details;
  const { what } = body;
  return {
    ...body,
    ...rest,
    what: what.is === 'note' && text !== undefined ? { ...what, text } : what,
  };
}

/** Writes details of pieces, says so in a toast and offers to take it back; gives whether it was stored. */
export async function editAndSay(
  storage: Storage,
  pieces: readonly Piece[],
  details: Details | ((body: EvidenceBody) => Details),
): Promise<boolean> {
  const [first] = pieces;
  if (first === undefined) return true;
  const result = await editPieces(storage, pieces, details);
  return offerUndo(storage, first.school, result, doneInWords('edited', pieces));
}

/** Makes pieces evidence for an indicator, or takes them from it; gives whether it was stored. */
export async function sortPieces(
  storage: Storage,
  pieces: readonly Piece[],
  link: EvidenceLink,
  isFor: boolean,
): Promise<boolean> {
  // Who sorts an old piece today says that it is evidence today.
  const fitsIn = schoolYearAt(new Date(systemClock()));
  const changes = pieces.map((piece) =>
    isFor
      ? linkEvidence(piece.school, piece.id, { ...link, fitsIn })
      : unlinkEvidence(piece.id, link),
  );
  const words = { indicator: link.indicator, count: pieces.length };
  return commitOf(storage, pieces, {
    what: 'evidence-sorted',
    changes,
    done: isFor ? t('evidence.linked', words) : t('evidence.unlinked', words),
  });
}

/** Puts pieces into the bin, where they wait for 30 days; gives whether it was stored. */
export async function binPieces(storage: Storage, pieces: readonly Piece[]): Promise<boolean> {
  const today = localDate(systemClock());
  const changes = pieces.map(({ school, id }) => binEvidence(school, id, today));
  const done = doneInWords('binned', pieces);
  return commitOf(storage, pieces, { what: 'evidence-binned', changes, done });
}

/** Takes pieces out of the bin, with the links that they had; gives whether it was stored. */
export async function takeBackPieces(storage: Storage, pieces: readonly Piece[]): Promise<boolean> {
  const changes = pieces.map(({ id }) => takeOutOfBin(id));
  const done = doneInWords('taken-back', pieces);
  return commitOf(storage, pieces, { what: 'evidence-taken-back', changes, done });
}

async function commitOf(
  storage: Storage,
  pieces: readonly Piece[],
  step: {
    readonly what: 'evidence-sorted' | 'evidence-binned' | 'evidence-taken-back';
    readonly changes: Parameters<Storage['commit']>[0]['changes'];
    readonly done: string;
  },
): Promise<boolean> {
  const [first] = pieces;
  if (first === undefined) return true;
  const { what, changes, done } = step;
  const label = { what, subject: subjectOf(pieces) };
  return commitAndOfferUndo(storage, { school: first.school, label, changes }, done);
}

function doneInWords(done: 'edited' | 'binned' | 'taken-back', pieces: readonly Piece[]): string {
  const [first] = pieces;
  return first !== undefined && pieces.length === 1
    ? t(`evidence.${done}-one`, { title: titleOf(first) })
    : t(`evidence.${done}-many`, { count: pieces.length });
}

/** What the history names: the one piece by its title, several by their number. */
function subjectOf(pieces: readonly Piece[]): string {
  const [first] = pieces;
  return first !== undefined && pieces.length === 1
    ? titleOf(first)
    : t('evidence.pieces', { count: pieces.length });
}
