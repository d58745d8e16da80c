import MiniSearch from 'minisearch';

import type { Piece } from '#domain/evidence/pieces.ts';
import type { EvidenceLook } from '#platform/evidence-addresses.ts';

import { kindOf, titleOf } from '#map-view/piece-words.ts';
import { folded } from '#i18n/folded.ts';
import { yearSlugOf } from './school-year-of.ts';

/** What a look needs to know beside the pieces. */
export interface FindContext {
  /** By indicator code, over all maps of the school. */
  readonly outcomeOf: ReadonlyMap<string, string>;
  /** The hashes of the files on this device; undefined while that is being read. */
  readonly filesHere: ReadonlySet<string> | undefined;
}

/** The pieces that a look asks for, in the given order; without words none is left out for them. */
export function findPieces(
  pieces: readonly Piece[],
  look: EvidenceLook,
  { outcomeOf, filesHere }: FindContext,
): readonly Piece[] {
  return pieces.filter((piece) => {
    const codes = piece.links.map(({ indicator }) => indicator);
    return (
      (look.show === 'bin') === (piece.binnedOn !== undefined) &&
      (look.show !== 'unsorted' || codes.length === 0) &&
      (look.indicator === undefined || codes.includes(look.indicator)) &&
      (look.outcome === undefined || codes.some((code) => outcomeOf.get(code) === look.outcome)) &&
      (look.kind === undefined || kindOf(piece.what) === look.kind) &&
      (look.tag === undefined || piece.tags.includes(look.tag)) &&
      (look.year === undefined || yearSlugOf(piece) === look.year) &&
      (look.file === undefined || isElsewhere(piece, filesHere))
    );
  });
}

/** Whether a piece’s file is known not to be on this device. */
export function isElsewhere(
  { what }: Pick<Piece, 'what'>,
  filesHere: ReadonlySet<string> | undefined,
): boolean {
  return what.is === 'file' && filesHere !== undefined && !filesHere.has(what.hash);
}

/** Whether a look asks for less than the whole of its list. */
export function isNarrowedBy(look: EvidenceLook): boolean {
  return Object.entries(look).some(([name, value]) => name !== 'show' && value !== undefined);
}

export interface PieceIndex {
  /** The ids of the pieces with all of the words (or their beginnings, or near spellings), best first. */
  readonly find: (words: string) => readonly string[];
}

/** Indexes titles, notes, tags and addresses of pieces. */
export function indexPieces(pieces: readonly Piece[]): PieceIndex {
  const index = new MiniSearch<{ id: string; title: string; note: string; tags: string }>({
    fields: ['title', 'tags', 'note'],
    processTerm: (term) => folded(term),
  });
  index.addAll(
    pieces.map((piece) => ({
      id: piece.id,
      title: titleOf(piece),
      note: `${piece.note} ${contentWords(piece)}`,
      tags: piece.tags.join(' '),
    })),
  );
  return {
    find: (words) =>
      index
        .search(words, {
          prefix: true,
          // One letter off in a word of five or more.
          fuzzy: (term) => (term.length >= 5 ? 1 : false),
          combineWith: 'AND',
          boost: { title: 3, tags: 2 },
        })
        .map(({ id }) => String(id)),
  };
}

function contentWords({ what }: Piece): string {
  switch (what.is) {
    case 'file':
      return what.name;
    case 'link':
      return what.url;
    case 'note':
      return what.text;
  }
}
