import type { IcMapFault } from './ic-map-fault.ts';
import type { IcMap, Indicator } from './ic-map.ts';
import { placeOf } from './shape-faults.ts';

/** What is wrong with a map whose shape is right: names that are missing, unknown or given twice. */
export function meaningFaults(map: IcMap): readonly IcMapFault[] {
  return [...idFaults(map), ...levelFaults(map), ...roleFaults(map), ...indicatorFaults(map)];
}

/** Parts of addresses that stand where a map’s id would stand: in the library, and in a school. */
const RESERVED_MAP_IDS: ReadonlySet<string> = new Set([
  'search',
  'add',
  'edit',
  'team',
  'years',
  'snapshots',
  'evidence',
  'crosswalks',
  'compare',
  'history',
]);

function idFaults({ id }: IcMap): readonly IcMapFault[] {
  if (!RESERVED_MAP_IDS.has(id)) return [];
  return [{ place: { field: 'id' }, fault: { tag: 'reserved', id } }];
}

function levelFaults(map: IcMap): readonly IcMapFault[] {
  const place = { field: 'levels' };
  const twice = repeated(map.levels.map(({ id }) => id));
  const ranks = repeated(map.levels.map(({ rank }) => rank));
  return [
    ...twice.map((level): IcMapFault => ({ place, fault: { tag: 'duplicate-level', level } })),
    ...ranks.map((rank): IcMapFault => {
      const levels = map.levels.filter((level) => level.rank === rank).map(({ name }) => name);
      return { place, fault: { tag: 'same-rank', rank, levels } };
    }),
  ];
}

function roleFaults(map: IcMap): readonly IcMapFault[] {
  return repeated(map.roles.map(({ id }) => id)).map((role) => ({
    place: { field: 'roles' },
    fault: { tag: 'duplicate-role', role },
  }));
}

function indicatorFaults(map: IcMap): readonly IcMapFault[] {
  const faults: IcMapFault[] = [];
  const codes = new Set<string>();
  const outcomes = new Set<string>();
  for (const [o, outcome] of map.outcomes.entries()) {
    if (outcomes.has(outcome.code)) {
      const place = placeOf(['outcomes', o, 'code'], map);
      faults.push({ place, fault: { tag: 'duplicate-outcome', code: outcome.code } });
    }
    outcomes.add(outcome.code);
    for (const [i, indicator] of outcome.indicators.entries()) {
      const path = ['outcomes', o, 'indicators', i];
      if (codes.has(indicator.code)) {
        const place = placeOf([...path, 'code'], map);
        faults.push({ place, fault: { tag: 'duplicate-code', code: indicator.code } });
      }
      codes.add(indicator.code);
      faults.push(...roleFaultsOf(map, indicator, path), ...descriptorFaults(map, indicator, path));
    }
  }
  return faults;
}

function roleFaultsOf(
  map: IcMap,
  { role }: Indicator,
  path: readonly PropertyKey[],
): readonly IcMapFault[] {
  if (role === undefined || map.roles.some(({ id }) => id === role)) return [];
  return [{ place: placeOf([...path, 'role'], map), fault: { tag: 'unknown-role', role } }];
}

function descriptorFaults(
  map: IcMap,
  { descriptors }: Indicator,
  path: readonly PropertyKey[],
): readonly IcMapFault[] {
  const known = new Set(map.levels.map(({ id }) => id));
  const place = placeOf([...path, 'descriptors'], map);
  return [
    ...map.levels
      .filter(({ id }) => !Object.hasOwn(descriptors, id))
      .map(({ name }): IcMapFault => ({ place, fault: { tag: 'missing-level', level: name } })),
    ...Object.keys(descriptors)
      .filter((level) => !known.has(level))
      .map((level): IcMapFault => ({ place, fault: { tag: 'unknown-level', level } })),
  ];
}

/** The values that stand more than once, each named once. */
function repeated<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
