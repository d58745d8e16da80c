import type { IcMap } from '#domain/ic-map/ic-map.ts';

/** The id of the map that comes with the app. */
export const BUILT_IN_MAP = 'engaged-stem-school-community';

/** The version of the built-in map. */
export const BUILT_IN_VERSION = '1';

let builtIn: Promise<IcMap> | undefined;
let read: IcMap | undefined;

/** The map that comes with the app; read once a tab. Its shape is checked by a test, and not at every start. */
export function loadBuiltInMap(): Promise<IcMap> {
  builtIn ??= import('#data/ic-maps/engaged-stem-school-community.json').then(
    (file) => {
      read = file.default as IcMap;
      return read;
    },
    (cause: unknown) => {
      // The next one who asks tries again.
      builtIn = undefined;
      throw cause;
    },
  );
  return builtIn;
}

/** The same, once it was read. */
export function builtInMapIfRead(): IcMap | undefined {
  return read;
}
