import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import type { Evidence, EvidenceLink } from './evidence.ts';
import { plainlyFits } from './plainly-fits.ts';

/** A piece of evidence with all that is said of it. */
export interface Piece extends Evidence {
  /** Of every map, ordered by map and indicator; empty for a piece in the inbox. */
  readonly links: readonly EvidenceLink[];
  /** The local date on which it was put into the bin; undefined while it is not there. */
  readonly binnedOn: string | undefined;
}

/** The kinds of records that evidence is made of. */
export const EVIDENCE_KINDS = ['evidence', 'evidence-link', 'evidence-binned'] as const;

/**
 * The pieces of evidence among records, newest observation first (then by id, so that the order is the same on
 * every device). Tombstones, bodies that don't fit, and links of pieces that are not there are left out.
 */
export function piecesOf(records: Iterable<StoredRecord>): readonly Piece[] {
  const pieces: Evidence[] = [];
  const links = new Map<string, EvidenceLink[]>();
  const binned = new Map<string, string>();
  for (const record of records) {
    const part = partOf(record);
    switch (part?.is) {
      case 'piece':
        pieces.push(part.evidence);
        break;
      case 'link':
        addTo(links, part.of, part.link);
        break;
      case 'binned':
        binned.set(part.of, part.on);
        break;
      case undefined:
    }
  }
  return pieces
    .map((piece): Piece => ({
      ...piece,
      links: (links.get(piece.id) ?? []).toSorted(byIndicator),
      binnedOn: binned.get(piece.id),
    }))
    .toSorted(byObservation);
}

/** The pieces that are not in the bin. */
export function outOfBin(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ binnedOn }) => binnedOn === undefined);
}

/** The pieces that nobody has sorted yet: linked to no indicator, and not in the bin. */
export function unsorted(pieces: readonly Piece[]): readonly Piece[] {
  return outOfBin(pieces).filter(({ links }) => links.length === 0);
}

/** The pieces of a map by indicator code, without those in the bin; an indicator without evidence is absent. */
export function piecesByIndicator(
  pieces: readonly Piece[],
  map: string,
): ReadonlyMap<string, readonly Piece[]> {
  const byCode = new Map<string, Piece[]>();
  for (const piece of outOfBin(pieces)) {
    for (const link of piece.links) {
      if (link.map !== map) continue;
      addTo(byCode, link.indicator, piece);
    }
  }
  return byCode;
}

type Part =
  | { readonly is: 'piece'; readonly evidence: Evidence }
  | { readonly is: 'link'; readonly of: string; readonly link: EvidenceLink }
  | { readonly is: 'binned'; readonly of: string; readonly on: string };

function partOf({ id, kind, school, body, deleted }: StoredRecord): Part | undefined {
  if (deleted === true) return undefined;
  switch (kind) {
    case 'evidence': {
      const evidence = plainlyFits(body) ? body : BODY_SCHEMAS[kind].safeParse(body).data;
      return evidence && { is: 'piece', evidence: { ...evidence, id, school } };
    }
    case 'evidence-link': {
      const { evidence, map, indicator, level, fitsIn } = body;
      if (!isText(evidence) || !isText(map) || !isText(indicator)) return undefined;
      const link = {
        map,
        indicator,
        level: isText(level) ? level : undefined,
        ...(typeof fitsIn === 'number' ? { fitsIn } : {}),
      };
      return { is: 'link', of: evidence, link };
    }
    case 'evidence-binned': {
      const { evidence, on } = body;
      return isText(evidence) && isText(on) ? { is: 'binned', of: evidence, on } : undefined;
    }
    default:
      return undefined;
  }
}

function byObservation(a: Piece, b: Piece): number {
  if (a.observedOn !== b.observedOn) return a.observedOn < b.observedOn ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function byIndicator(a: EvidenceLink, b: EvidenceLink): number {
  if (a.map !== b.map) return a.map < b.map ? -1 : 1;
  return a.indicator < b.indicator ? -1 : 1;
}

/** There are thousands of links: the schema checked them when they were written, and here this is enough. */
function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
