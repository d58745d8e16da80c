import { useEffect } from 'react';

import { EVIDENCE_KINDS, piecesOf, type Piece } from '#domain/evidence/pieces.ts';

import type { ContinuumDatabase } from './database.ts';
import { sweepSoon } from './files/sweep-soon.ts';
import { useStorage } from './StorageProvider.tsx';
import { useLive } from './use-live.ts';

/** The pieces of evidence of a school, those in the bin included; `undefined` while they are being read. */
export function useEvidence(school: string): readonly Piece[] | undefined {
  const storage = useStorage();
  useEffect(() => sweepSoon(storage), [storage]);
  return useLive(storage, (database) => readEvidence(database, school), [school]);
}

/** Reads the pieces of evidence of a school, newest observation first, those in the bin included. */
export async function readEvidence(
  { records }: ContinuumDatabase,
  school: string,
): Promise<readonly Piece[]> {
  const keys = EVIDENCE_KINDS.map((kind) => [school, kind]);
  return piecesOf(await records.where('[school+kind]').anyOf(keys).toArray());
}
