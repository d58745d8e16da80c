import type { IcMap } from './ic-map.ts';

/** The version that a map's addresses must name; undefined where the library has no other. */
export function versionToName(map: IcMap, maps: readonly IcMap[]): string | undefined {
  const isOneOfSeveral = maps.some(({ id, version }) => id === map.id && version !== map.version);
  return isOneOfSeveral ? map.version : undefined;
}
