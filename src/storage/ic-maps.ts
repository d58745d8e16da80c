import { useEffect, useMemo, useState } from 'react';

import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import { icMapSchema, type IcMap } from '#domain/ic-map/ic-map.ts';

import type { ContinuumDatabase } from './database.ts';
import { useStorageIfOpen } from './StorageProvider.tsx';
import { useLive } from './use-live.ts';

/** The id of the map that comes with the app. */
export const BUILT_IN_MAP = 'engaged-stem-school-community';

/** The version of the built-in map. */
export const BUILT_IN_VERSION = '1';

let builtIn: Promise<IcMap> | undefined;

/** The map that comes with the app; read once a tab. */
export function loadBuiltInMap(): Promise<IcMap> {
  builtIn ??= import('#data/ic-maps/engaged-stem-school-community.json').then(
    (file) => icMapSchema.parse(file.default),
    (cause: unknown) => {
      // The next one who asks tries again.
      builtIn = undefined;
      throw cause;
    },
  );
  return builtIn;
}

/** All maps of the library: the built-in one, then the added ones in the order of their ids. */
export function useIcMaps(): readonly IcMap[] | undefined {
  const storage = useStorageIfOpen();
  const first = useBuiltInMap();
  const added = useLive(storage, addedMaps);
  return useMemo(() => {
    if (first === undefined) return undefined;
    // Where nothing can be stored no live query ever answers; the library is the built-in map alone.
    if (storage === undefined) return [first];
    return added && [first, ...added];
  }, [storage, first, added]);
}

function useBuiltInMap(): IcMap | undefined {
  const [read, setRead] = useState<{ map: IcMap } | { failure: unknown }>();
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
  const maps = useIcMaps();
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
  const inUse = useLive(storage, async (database) => {
    const records = await database.records.where('kind').equals('cycle').toArray();
    const uses = new Map<string, number>();
    for (const record of records) {
      const cycle =
        record.deleted === true ? undefined : BODY_SCHEMAS.cycle.safeParse(record.body).data;
      if (cycle === undefined) continue;
      const key = `${cycle.map}/${cycle.mapVersion}`;
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
    return uses;
  });
  return storage === undefined ? NO_USE : inUse;
}

async function addedMaps(database: ContinuumDatabase): Promise<readonly IcMap[]> {
  const records = await database.records.where('kind').equals('ic-map').toArray();
  return records
    .filter((record) => record.deleted !== true)
    .flatMap((record) => BODY_SCHEMAS['ic-map'].safeParse(record.body).data ?? []);
}
