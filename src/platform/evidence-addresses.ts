import { pathOf, queryOf } from './addresses.ts';

/** How the library of evidence is looked at; it stands in the address, so that it can be shared and gone back to. */
export type EvidenceLook = {
  /** All pieces where nothing is said. */
  readonly show?: EvidenceList | undefined;
  /** An indicator’s code. */
  readonly indicator?: string | undefined;
  /** A desired outcome’s code. */
  readonly outcome?: string | undefined;
  readonly kind?: EvidenceKind | undefined;
  readonly tag?: string | undefined;
  /** A school year as addresses hold it: `2026-27`. */
  readonly year?: string | undefined;
  /** Only files that are not on this device. */
  readonly file?: 'elsewhere' | undefined;
  /** Words to find. */
  readonly words?: string | undefined;
};

/** `indicators` lists the indicators with their pieces, those without any first. */
export const EVIDENCE_LISTS = ['unsorted', 'indicators', 'bin'] as const;
export type EvidenceList = (typeof EVIDENCE_LISTS)[number];

export const EVIDENCE_KINDS = ['picture', 'file', 'link', 'note'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export function evidenceAddress(school: string, look: EvidenceLook = {}): string {
  const { words, ...rest } = look;
  return pathOf('schools', school, 'evidence') + queryOf({ ...rest, q: words });
}

/** The look that a query (without its `?`) asks for; whatever it doesn't know is left out. */
export function evidenceLookOf(query: string): EvidenceLook {
  const asked = new URLSearchParams(query);
  const text = (name: string) => asked.get(name) ?? undefined;
  return {
    show: EVIDENCE_LISTS.find((list) => list === asked.get('show')),
    indicator: text('indicator'),
    outcome: text('outcome'),
    kind: EVIDENCE_KINDS.find((kind) => kind === asked.get('kind')),
    tag: text('tag'),
    year: text('year'),
    file: asked.get('file') === 'elsewhere' ? 'elsewhere' : undefined,
    words: text('q'),
  };
}

/** Where evidence is added; with the indicator that it is for, and the address to go back to. */
export function addEvidenceAddress(
  school: string,
  from: { readonly map?: string; readonly indicator?: string; readonly back?: string } = {},
): string {
  return pathOf('schools', school, 'evidence', 'add') + queryOf(from);
}

/** What a query (without its `?`) says of where evidence is added from. */
export function addedFrom(query: string): {
  readonly map: string | undefined;
  readonly indicator: string | undefined;
  readonly back: string | undefined;
} {
  const asked = new URLSearchParams(query);
  const back = asked.get('back') ?? undefined;
  return {
    map: asked.get('map') ?? undefined,
    indicator: asked.get('indicator') ?? undefined,
    // Only a place of this app.
    back: back?.startsWith('/') === true && !back.startsWith('//') ? back : undefined,
  };
}

const PIECE_PREFIX = 'evidence/';

/** One piece of evidence, by its record’s id. */
export function pieceAddress(school: string, piece: string): string {
  const name = piece.startsWith(PIECE_PREFIX) ? piece.slice(PIECE_PREFIX.length) : piece;
  return pathOf('schools', school, 'evidence', 'pieces', name);
}

/** The record’s id of the piece that an address names. */
export function pieceIdOf(name: string): string {
  return PIECE_PREFIX + name;
}
