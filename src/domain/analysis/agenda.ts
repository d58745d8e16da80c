import type { Agreement, AgreementReading } from './agreement.ts';

/** One indicator on the agenda of the meeting. */
export interface AgendaEntry {
  readonly indicator: string;
  /** Why it stands where it stands: what a sentence is made of. To be shown only once it is revealed. */
  readonly because: AgendaReason;
}

export interface AgendaReason {
  readonly reading: AgreementReading;
  /** Levels between the lowest and the highest rating; 0 when nobody or one member placed it. */
  readonly range: number;
  /** Members farther than one level from the median. */
  readonly outside: number;
  readonly cantTell: number;
  /** Members who said anything. */
  readonly people: number;
  readonly parked: boolean;
}

/** What needs the most talk comes first. */
const URGENCY: readonly AgreementReading[] = [
  'whether-it-applies',
  'far-apart',
  'apart',
  'close',
  'too-few',
  'unanimous',
  'does-not-apply',
  'nobody',
];

/**
 * The agenda by disagreement: parked ones last; then by reading (whether it applies at all, far apart, apart,
 * close, too few to compare, unanimous, nobody), range, members outside one level of the median, "can't
 * tell"s, and the map's order. Only the order is for everybody before the reveal; `because` tells of
 * unrevealed ratings.
 * @param indicators codes in the map's order
 */
export function agendaOf(
  indicators: readonly string[],
  agreements: ReadonlyMap<string, Agreement>,
  parked: ReadonlySet<string>,
): readonly AgendaEntry[] {
  return indicators
    .map((indicator) => ({
      indicator,
      because: reasonOf(agreements.get(indicator), parked.has(indicator)),
    }))
    .toSorted((a, b) => compare(a.because, b.because));
}

function reasonOf(agreement: Agreement | undefined, parked: boolean): AgendaReason {
  const spread = agreement?.spread;
  const distribution = agreement?.distribution;
  return {
    reading: agreement?.reading ?? 'nobody',
    range: spread?.range ?? 0,
    outside: spread === undefined ? 0 : spread.withinOne.of - spread.withinOne.members,
    cantTell: distribution?.cantTell ?? 0,
    people: distribution?.people ?? 0,
    parked,
  };
}

/** Negative when `a` comes first; sorting is stable, so the map's order decides the rest. */
function compare(a: AgendaReason, b: AgendaReason): number {
  return (
    Number(a.parked) - Number(b.parked) ||
    URGENCY.indexOf(a.reading) - URGENCY.indexOf(b.reading) ||
    b.range - a.range ||
    b.outside - a.outside ||
    b.cantTell - a.cantTell
  );
}
