import { evidenceId, linkEvidence, putEvidence } from '#domain/evidence/evidence-changes.ts';
import type { EvidenceBody, EvidenceLink } from '#domain/evidence/evidence.ts';
import { piecesOf, type Piece } from '#domain/evidence/pieces.ts';
import type { Change, StoredRecord } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';

/** What a piece of evidence says: a note from February unless said otherwise. */
export function anEvidenceBody(over: Partial<EvidenceBody> = {}): EvidenceBody {
  return {
    what: { is: 'note', text: 'Families built bridges with us.' },
    title: 'Family night',
    note: '',
    observedOn: '2027-02-03',
    addedBy: '',
    tags: [],
    students: 'none',
    ...over,
  };
}

/** The changes that add a piece to Riverside, linked to indicators of the small map by their codes. */
export function addingEvidence(
  name: string,
  over: Partial<EvidenceBody> = {},
  codes: readonly string[] = [],
): readonly Change[] {
  const id = evidenceId(name);
  return [
    putEvidence('riverside', id, anEvidenceBody(over)),
    ...codes.map((indicator) => linkEvidence('riverside', id, aLink(indicator))),
  ];
}

/** Pieces as they are read from the records that such changes write. */
export function piecesFrom(changes: readonly Change[]): readonly Piece[] {
  return piecesOf(recordsFrom(changes));
}

/** The records that changes write where nothing was before. */
export function recordsFrom(changes: readonly Change[]): readonly StoredRecord[] {
  const records = new Map<string, StoredRecord>();
  for (const [n, change] of changes.entries()) {
    const stamp = formatStamp({ ms: n, counter: 0, device: 'device000000' });
    if ('remove' in change) {
      const before = records.get(change.remove);
      if (before === undefined) continue;
      records.set(before.id, { ...before, stamp, deleted: true, body: {} });
    } else {
      records.set(change.put.id, {
        ...change.put,
        stamp,
        by: 'team',
        device: 'device000000',
        v: 1,
      });
    }
  }
  return [...records.values()];
}

function aLink(indicator: string): EvidenceLink {
  return { map: 'garden-school', indicator };
}
