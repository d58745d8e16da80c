import type { Change } from '#domain/records/record.ts';

import type { EvidenceBody, EvidenceLink } from './evidence.ts';

/** The record id of a piece; `newId` is random. */
export function evidenceId(newId: string): string {
  return `evidence/${newId}`;
}

/** The record id of a piece's link: two devices that link the same meet on it. */
export function evidenceLinkId(evidence: string, map: string, indicator: string): string {
  return `evidence-link/${evidence}/${map}/${indicator}`;
}

/** The record id of what says that a piece is in the bin. */
export function evidenceBinnedId(evidence: string): string {
  return `evidence-binned/${evidence}`;
}

/** Writes a piece of evidence. */
export function putEvidence(school: string, id: string, body: EvidenceBody): Change {
  return { put: { id, kind: 'evidence', school, body: { ...body } } };
}

/** Says that a piece is evidence for an indicator (and which level's statements it supports). */
export function linkEvidence(
  school: string,
  evidence: string,
  { map, indicator, level, fitsIn }: EvidenceLink,
): Change {
  const body = {
    evidence,
    map,
    indicator,
    ...(level === undefined ? {} : { level }),
    ...(fitsIn === undefined ? {} : { fitsIn }),
  };
  const id = evidenceLinkId(evidence, map, indicator);
  return { put: { id, kind: 'evidence-link', school, body } };
}

/** Takes a piece from an indicator; it stays in the library. */
export function unlinkEvidence(
  evidence: string,
  { map, indicator }: Pick<EvidenceLink, 'map' | 'indicator'>,
): Change {
  return { remove: evidenceLinkId(evidence, map, indicator) };
}

/** Puts a piece into the bin; its links stay, for the day on which it comes back. */
export function binEvidence(school: string, evidence: string, on: string): Change {
  const id = evidenceBinnedId(evidence);
  return { put: { id, kind: 'evidence-binned', school, body: { evidence, on } } };
}

/** Takes a piece out of the bin. */
export function takeOutOfBin(evidence: string): Change {
  return { remove: evidenceBinnedId(evidence) };
}
