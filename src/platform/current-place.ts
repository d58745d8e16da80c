import { addressPatterns } from './addresses.ts';

/** The school, map, year and member that an address is about, as far as it names them. */
export type CurrentPlace = {
  readonly school?: string;
  readonly map?: string;
  /** As addresses hold it: `2026-27`. */
  readonly year?: string;
  /** Whose own screens these are, rating alone. */
  readonly member?: string;
};

/** Second parts of a school’s addresses that are no map. */
const notMaps = new Set([
  'edit',
  'team',
  'years',
  'snapshots',
  'evidence',
  'crosswalks',
  'compare',
  'history',
]);

/** Addresses that begin like a school’s. */
const noSchools = new Set<string>([
  addressPatterns.newSchool,
  addressPatterns.district,
  addressPatterns.openDeliveries,
]);

/** Reads the place from an address; anything but a school’s is nowhere in particular. */
export function placeOf(address: string): CurrentPlace {
  const [path = ''] = address.split('?', 1);
  const [, room, school, map, year, way, member] = path.split('/').map(decoded);
  if (room !== 'schools' || school === undefined || school === '') return {};
  if (noSchools.has(path)) return {};
  if (map === undefined || year === undefined || notMaps.has(map)) return { school };
  return way === 'alone' && member !== undefined && member !== ''
    ? { school, map, year, member }
    : { school, map, year };
}

/** A part of an address as it was before encoding; one that was never encoded stays as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
