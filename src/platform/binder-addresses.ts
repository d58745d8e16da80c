import { pathOf } from './addresses.ts';

/** The frameworks that a school reports to, crossed with its IC map. */
export function crosswalksAddress(school: string): string {
  return pathOf('schools', school, 'crosswalks');
}

const CROSSWALK_PREFIX = 'crosswalk/';

/** One crosswalk, by its record’s id. */
export function crosswalkAddress(school: string, crosswalk: string): string {
  const name = crosswalk.startsWith(CROSSWALK_PREFIX)
    ? crosswalk.slice(CROSSWALK_PREFIX.length)
    : crosswalk;
  return pathOf('schools', school, 'crosswalks', name);
}
