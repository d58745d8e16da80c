import { useEffect, useMemo, useState } from 'react';

import { cycleIn } from '#domain/assessment/stored-bodies.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';

import {
  BUILT_IN_MAP,
  BUILT_IN_VERSION,
  builtInMapIfRead,
  loadBuiltInMap,
} from './built-in-map.ts';
import type { Reading } from './readings.ts';
import { useStorageIfOpen } from './StorageProvider.tsx';
import { useReading } from './use-live.ts';

/** All maps of the library: the built-in one, then the added ones in the order of their ids. */
export function useIcMaps(): readonly IcMap[] | undefined {
  return useIcMapsWith(useBuiltInMap(), true);
}

function useIcMapsWith(first: IcMap | undefined, withAdded: boolean): readonly IcMap[] | undefined {
  const storage = useStorageIfOpen();
  const added = useReading(withAdded ? storage : undefined, addedMaps);
  return useMemo(() => {
    if (first === undefined) return undefined;
    // Where nothing can be stored no live query ever answers; the library is the built-in map alone.
    if (storage === undefined) return [first];
    return added && [first, ...added];
  }, [storage, first, added]);
}

function useBuiltInMap(): IcMap | undefined {
  const [read, setRead] = useState<{ map: IcMap } | { failure: unknown } | undefined>(() => {
    const map = builtInMapIfRead();
    return map && { map };
  });
  useEffect(() => {
    let isHere = true;
    loadBuiltInMap().then(
      (map) => isHere && setRead({ map }),
      (failure: unknown) => isHere && setRead({ failure }),
    );
    return () => {
      isHere = false;
    };
  }, []);
  if (read !== undefined && 'failure' in read) throw read.failure;
  return read?.map;
}

/** One map (its newest version when none is named); null when the library has none such. */
export function useIcMap(id: string, version?: string): IcMap | null | undefined {
  const isBuiltIn = id === BUILT_IN_MAP && version === BUILT_IN_VERSION;
  const first = useBuiltInMap();
  const maps = useIcMapsWith(first, !isBuiltIn);
  if (isBuiltIn) return first;
  if (maps === undefined) return undefined;
  const versions = maps
    .filter((map) => map.id === id)
    .toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
  const found =
    version === undefined ? versions.at(-1) : versions.find((map) => map.version === version);
  return found ?? null;
}

const NO_USE: ReadonlyMap<string, number> = new Map();

/** How many school years on this device use a map, by `<map>/<version>`; unused maps are absent. */
export function useMapsInUse(): ReadonlyMap<string, number> | undefined {
  const storage = useStorageIfOpen();
  const inUse = useReading(storage, mapsInUse);
  return storage === undefined ? NO_USE : inUse;
}

const mapsInUse: Reading<ReadonlyMap<string, number>> = {
  key: 'maps in use',
  read: async (database) => {
    const records = await database.records.where('kind').equals('cycle').toArray();
    const uses = new Map<string, number>();
    for (const record of records) {
      const cycle = record.deleted === true ? undefined : cycleIn(record.body);
      if (cycle === undefined) continue;
      const key = `${cycle.map}/${cycle.mapVersion}`;
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
    return uses;
  },
};

const addedMaps: Reading<readonly IcMap[]> = {
  key: 'added maps',
  read: async (database) => {
    const records = await database.records.where('kind').equals('ic-map').toArray();
    const present = records.filter((record) => record.deleted !== true);
    if (present.length === 0) return [];
    // The schema is code that most schools never need: they work with the built-in map.
    const { icMapSchema } = await import('#domain/ic-map/ic-map.ts');
    return present.flatMap(({ body }) => icMapSchema.safeParse(body).data ?? []);
  },
};
