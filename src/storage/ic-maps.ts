import { useLiveQuery } from 'dexie-react-hooks';

import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import { icMapSchema, type IcMap } from '#domain/ic-map/ic-map.ts';

import type { ContinuumDatabase } from './database.ts';
import { useStorageIfOpen } from './StorageProvider.tsx';

/** The id of the map that comes with the app. */
export const BUILT_IN_MAP = 'engaged-stem-school-community';

/** The version of the built-in map. */
export const BUILT_IN_VERSION = '1';

let builtIn: Promise<IcMap> | undefined;

/** The map that comes with the app; read once a tab. */
export function loadBuiltInMap(): Promise<IcMap> {
  builtIn ??= import('#data/ic-maps/engaged-stem-school-community.json').then((file) =>
    icMapSchema.parse(file.default),
  );
  return builtIn;
}

/** All maps of the library: the built-in one, then the added ones in the order of their ids. */
export function useIcMaps(): readonly IcMap[] | undefined {
  const database = useStorageIfOpen()?.database;
  return useLiveQuery(() => libraryOf(database), [database]);
}

/** One map (its newest version when none is named); null when the library has none such. */
export function useIcMap(id: string, version?: string): IcMap | null | undefined {
  const maps = useIcMaps();
  if (maps === undefined) return undefined;
  const versions = maps.filter((map) => map.id === id);
  const found =
    version === undefined ? versions.at(-1) : versions.find((map) => map.version === version);
  return found ?? null;
}

/** How many school years on this device use a map, by `<map>/<version>`; unused maps are absent. */
export function useMapsInUse(): ReadonlyMap<string, number> | undefined {
  const database = useStorageIfOpen()?.database;
  return useLiveQuery(async () => {
    const records = (await database?.records.where('kind').equals('cycle').toArray()) ?? [];
    const uses = new Map<string, number>();
    for (const record of records) {
      const cycle =
        record.deleted === true ? undefined : BODY_SCHEMAS.cycle.safeParse(record.body).data;
      if (cycle === undefined) continue;
      const key = `${cycle.map}/${cycle.mapVersion}`;
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
    return uses;
  }, [database]);
}

/** Without a database (a browser that cannot store) the library holds the built-in map alone. */
async function libraryOf(database: ContinuumDatabase | undefined): Promise<readonly IcMap[]> {
  const first = loadBuiltInMap();
  const records = (await database?.records.where('kind').equals('ic-map').toArray()) ?? [];
  const added = records
    .filter((record) => record.deleted !== true)
    .flatMap((record) => BODY_SCHEMAS['ic-map'].safeParse(record.body).data ?? []);
  return [await first, ...added];
}
