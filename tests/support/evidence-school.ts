import { putIcMap, putMember, putSchool, startCycle } from '#domain/assessment/changes.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import type { Change } from '#domain/records/record.ts';
import { readEvidence } from '#storage/live-evidence.ts';
import type { Storage } from '#storage/storage.ts';

import { aMap } from './a-map.ts';
import { aCycle, aMember, aSchool } from './builders.ts';
import { aStorage, given } from './storage.ts';

/** A school with a year under way, one member, and what these changes add. */
export async function aSchoolWith(changes: readonly Change[] = []): Promise<Storage> {
  const storage = await aStorage();
  const { id, ...school } = aSchool();
  const { id: _, school: of, ...cycle } = aCycle();
  const { id: ada, ...member } = aMember();
  await given(storage, [
    putIcMap(aMap()),
    putSchool(id, school),
    startCycle(of, cycle),
    putMember(id, ada, member),
    ...changes,
  ]);
  return storage;
}

/** Its pieces of evidence, those in the bin included. */
export function piecesIn({ database }: Storage): Promise<readonly Piece[]> {
  return readEvidence(database, 'riverside');
}
