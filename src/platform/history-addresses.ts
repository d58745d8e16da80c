import { addressPatterns, pathOf, queryOf } from './addresses.ts';

/** Which part of a history is looked at; it stands in the address, so that it can be shared and gone back to. */
export type HistoryLook = {
  /** An indicator: a map’s id and the code in it. Both or none. */
  readonly map?: string | undefined;
  readonly at?: string | undefined;
  /** A member’s id, or `team`. */
  readonly by?: string | undefined;
  /** A sort of change. */
  readonly what?: string | undefined;
  /** Local dates, `2027-02-03`; the last one is part of it. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** What was changed in this browser, or in one school. */
export function historyLookAddress(school: string | undefined, look: HistoryLook = {}): string {
  const path =
    school === undefined ? addressPatterns.history : pathOf('schools', school, 'history');
  return path + queryOf(look);
}

/** The look that a query (without its `?`) asks for; whatever it doesn't know is left out. */
export function historyLookOf(query: string): HistoryLook {
  const asked = new URLSearchParams(query);
  const named = (name: string) => asked.get(name) || undefined;
  const date = (name: string) => {
    const text = named(name);
    return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
  };
  const [map, at] = [named('map'), named('at')];
  const indicator = map === undefined || at === undefined ? {} : { map, at };
  return { ...indicator, by: named('by'), what: named('what'), from: date('from'), to: date('to') };
}
