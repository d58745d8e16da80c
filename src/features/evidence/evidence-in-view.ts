import { useMemo } from 'react';

import type { Cycle } from '#domain/assessment/cycle.ts';
import type { Member } from '#domain/assessment/member.ts';
import type { School } from '#domain/assessment/school.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { useIcMaps } from '#storage/ic-maps.ts';
import { useCycles, useMembers, useSchool } from '#storage/live.ts';
import { useEvidence } from '#storage/live-evidence.ts';

/** A school with its evidence, and what evidence can be for. */
export interface ReadyEvidence {
  readonly is: 'ready';
  readonly school: School;
  /** By name. */
  readonly members: readonly Member[];
  /** The newest first. */
  readonly cycles: readonly Cycle[];
  /** The maps that the school works on, that of its newest year first; never empty. */
  readonly maps: readonly IcMap[];
  /** With those in the bin; newest observation first. */
  readonly pieces: readonly Piece[];
}

export type EvidenceInView =
  | { readonly is: 'loading' }
  | { readonly is: 'no-school' }
  | ReadyEvidence;

/** The evidence of a school, live: every tab of this browser shows the same. */
export function useEvidenceInView(id: string): EvidenceInView {
  const school = useSchool(id);
  const members = useMembers(id);
  const cycles = useCycles(id);
  const all = useIcMaps();
  const pieces = useEvidence(id);
  return useMemo((): EvidenceInView => {
    if (school === null) return { is: 'no-school' };
    if (school === undefined || members === undefined || cycles === undefined) {
      return { is: 'loading' };
    }
    if (all === undefined || pieces === undefined) return { is: 'loading' };
    return { is: 'ready', school, members, cycles, maps: mapsOf(cycles, all), pieces };
  }, [school, members, cycles, all, pieces]);
}

/** The maps of a school’s years, each in the version that its newest year works on. */
function mapsOf(cycles: readonly Cycle[], all: readonly IcMap[]): readonly IcMap[] {
  const newest = new Map<string, IcMap>();
  for (const { map, mapVersion } of cycles) {
    const found = all.find(({ id, version }) => id === map && version === mapVersion);
    if (found !== undefined && !newest.has(map)) newest.set(map, found);
  }
  // A school that has not begun a year yet collects for the map that comes first in the library.
  return newest.size === 0 ? all.slice(0, 1) : [...newest.values()];
}
