import { useState } from 'react';

import type { Piece } from '#domain/evidence/pieces.ts';

import type { Selection } from './PieceRow.tsx';

/** Which of the pieces on screen are picked; what is no longer there is not. */
export interface Picking extends Selection {
  readonly isAll: boolean;
  /** Picks all, or none when all are. */
  readonly pickAll: () => void;
}

export function usePicked(pieces: readonly Piece[]): Picking {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const picked = new Set(pieces.map(({ id }) => id).filter((id) => chosen.has(id)));
  const isAll = picked.size === pieces.length;
  return {
    picked,
    isAll,
    pick(piece, isPicked) {
      const next = new Set(picked);
      if (isPicked) next.add(piece);
      else next.delete(piece);
      setChosen(next);
    },
    pickAll: () => setChosen(isAll ? new Set() : new Set(pieces.map(({ id }) => id))),
  };
}
