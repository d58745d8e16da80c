import { pathOf, queryOf } from './addresses.ts';

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

/** Where a school’s binder of evidence is made; with the record whose levels it is to show. */
export function binderAddress(school: string, snapshot?: string): string {
  return pathOf('schools', school, 'evidence', 'binder') + queryOf({ record: snapshot });
}

/** The record that a query (without its `?`) of the binder’s address asks for. */
export function recordAskedFor(query: string): string | undefined {
  return new URLSearchParams(query).get('record') ?? undefined;
}
