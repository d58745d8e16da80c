import { useMemo } from 'react';

import type { Cycle } from '#domain/assessment/cycle.ts';
import type { Member } from '#domain/assessment/member.ts';
import type { School } from '#domain/assessment/school.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { useCycles, useMembers, useSchool } from '#storage/live.ts';
import { useEvidence } from '#storage/live-evidence.ts';
import { useSchoolMaps } from '#storage/live-school-maps.ts';

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
  const maps = useSchoolMaps(id);
  const pieces = useEvidence(id);
  return useMemo((): EvidenceInView => {
    if (school === null) return { is: 'no-school' };
    if (school === undefined || members === undefined || cycles === undefined) {
      return { is: 'loading' };
    }
    if (maps === undefined || pieces === undefined) return { is: 'loading' };
    return { is: 'ready', school, members, cycles, maps, pieces };
  }, [school, members, cycles, maps, pieces]);
}
