import { useEffect, useMemo } from 'react';

import {
  EVIDENCE_KINDS,
  piecesByIndicator,
  piecesOf,
  type Piece,
} from '#domain/evidence/pieces.ts';

import type { ContinuumDatabase } from './database.ts';
import { sweepSoon } from './files/sweep-soon.ts';
import { useStorage } from './StorageProvider.tsx';
import { useReading } from './use-live.ts';

/** The pieces of evidence of a school, those in the bin included; `undefined` while they are being read. */
export function useEvidence(school: string): readonly Piece[] | undefined {
  const storage = useStorage();
  useEffect(() => sweepSoon(storage), [storage]);
  const read = (database: ContinuumDatabase) => readEvidence(database, school);
  return useReading(storage, { key: `evidence/${school}`, read });
}

/** The pieces of one indicator that are not in the bin, newest observation first. */
export function useIndicatorEvidence(
  school: string,
  map: string,
  code: string,
): readonly Piece[] | undefined {
  const pieces = useEvidence(school);
  return useMemo(
    () => pieces && (piecesByIndicator(pieces, map).get(code) ?? []),
    [pieces, map, code],
  );
}

/** Reads the pieces of evidence of a school, newest observation first, those in the bin included. */
export async function readEvidence(
  { records }: ContinuumDatabase,
  school: string,
): Promise<readonly Piece[]> {
  const keys = EVIDENCE_KINDS.map((kind) => [school, kind]);
  return piecesOf(await records.where('[school+kind]').anyOf(keys).toArray());
}
