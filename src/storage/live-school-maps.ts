import { useMemo } from 'react';

import type { Cycle } from '#domain/assessment/cycle.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';

import { useIcMaps } from './ic-maps.ts';
import { useCycles } from './live.ts';

/**
 * The maps that a school works with, that of the newest year first, each in the version used last; for a
 * school without a year, those of the library. `undefined` while they are being read.
 */
export function useSchoolMaps(school: string): readonly IcMap[] | undefined {
  const cycles = useCycles(school);
  const maps = useIcMaps();
  return useMemo(() => {
    if (cycles === undefined || maps === undefined) return undefined;
    const used = mapsOf(cycles, maps);
    return used.length === 0 ? maps : used;
  }, [cycles, maps]);
}

function mapsOf(cycles: readonly Cycle[], maps: readonly IcMap[]): readonly IcMap[] {
  const byId = new Map<string, IcMap>();
  for (const cycle of cycles) {
    const map = maps.find(({ id, version }) => id === cycle.map && version === cycle.mapVersion);
    if (map !== undefined && !byId.has(map.id)) byId.set(map.id, map);
  }
  return [...byId.values()];
}
