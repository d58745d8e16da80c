import type { Piece } from '#domain/evidence/pieces.ts';

/** A piece that is a file. */
export type PieceWithFile = Piece & {
  readonly what: Extract<Piece['what'], { readonly is: 'file' }>;
};

/** The pieces whose files go in, one for each file, in the order of the binder. */
export function filesOf(pieces: readonly Piece[]): readonly PieceWithFile[] {
  const byHash = new Map<string, PieceWithFile>();
  for (const piece of pieces) {
    if (hasFile(piece) && !byHash.has(piece.what.hash)) byHash.set(piece.what.hash, piece);
  }
  return [...byHash.values()];
}

/** Whether a piece is a file. */
export function hasFile(piece: Piece): piece is PieceWithFile {
  return piece.what.is === 'file';
}
