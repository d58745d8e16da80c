import { addressPatterns, queryOf } from './addresses.ts';

/** Ways to look at many schools side by side. */
export const SCHOOLS_VIEWS = [
  'list',
  'indicator',
  'roles',
  'needs',
  'growth',
  'years',
  'groups',
] as const;
export type SchoolsView = (typeof SCHOOLS_VIEWS)[number];

/** What is looked at; it stands in the address, so that it can be shared and gone back to. */
export type SchoolsLook = {
  /** `list` where nothing is said. */
  readonly view?: SchoolsView | undefined;
  /** An IC map's id; the one that most schools use where nothing is said. */
  readonly map?: string | undefined;
  /** A school year like `2026-27`; the newest where nothing is said. */
  readonly year?: string | undefined;
  /** The school year from which moves are counted; each school's nearest earlier one where nothing is said. */
  readonly since?: string | undefined;
  /** A group's id; all schools where nothing is said. */
  readonly group?: string | undefined;
  /** What is searched in the schools' names and places. */
  readonly words?: string | undefined;
  /** An indicator's code. */
  readonly at?: string | undefined;
};

/** Where many schools are looked at side by side. */
export function schoolsAddress({ words, ...look }: SchoolsLook = {}): string {
  const view = look.view === 'list' ? undefined : look.view;
  return addressPatterns.schools + queryOf({ ...look, view, q: words });
}

/** The look that a query (without its `?`) asks for; whatever it doesn't know is left out. */
export function schoolsLookOf(query: string): SchoolsLook {
  const asked = new URLSearchParams(query);
  const said = (name: string) => asked.get(name) ?? undefined;
  return {
    view: SCHOOLS_VIEWS.find((view) => view === asked.get('view')),
    map: said('map'),
    year: said('year'),
    since: said('since'),
    group: said('group'),
    words: said('q'),
    at: said('at'),
  };
}
