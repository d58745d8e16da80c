import { pathOf, queryOf } from './addresses.ts';

/** How the years of a school are looked at: `moved` compares two of them, the others show all. */
export const COMPARE_VIEWS = ['moved', 'years', 'trend', 'map'] as const;
export type CompareView = (typeof COMPARE_VIEWS)[number];

/** Which years are compared; it stands in the address, so that it can be shared and gone back to. */
export type CompareLook = {
  /** `moved` where nothing is said. */
  readonly view?: CompareView | undefined;
  /** A snapshot’s hash, or `living`; the nearest that fit where nothing is said. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Shows interim records too where a yearly one closed the year. */
  readonly interim?: 'shown' | undefined;
  /** The id of the map whose years are shown; the newest year’s where nothing is said. */
  readonly map?: string | undefined;
  /** Pictures of the share at each level: by desired outcome where nothing is said. */
  readonly share?: 'roles' | undefined;
};

/** Where the years of a school are compared. */
export function compareAddress(school: string, look: CompareLook = {}): string {
  const view = look.view === 'moved' ? undefined : look.view;
  return pathOf('schools', school, 'compare') + queryOf({ ...look, view });
}

/** The look that a query (without its `?`) asks for; whatever it doesn't know is left out. */
export function compareLookOf(query: string): CompareLook {
  const asked = new URLSearchParams(query);
  return {
    view: COMPARE_VIEWS.find((view) => view === asked.get('view')),
    from: asked.get('from') ?? undefined,
    to: asked.get('to') ?? undefined,
    interim: asked.get('interim') === 'shown' ? 'shown' : undefined,
    map: asked.get('map') ?? undefined,
    share: asked.get('share') === 'roles' ? 'roles' : undefined,
  };
}

/** Which years a summary for the board is about, and how much of it is shown. */
export type BoardLook = Pick<CompareLook, 'from' | 'to'> & {
  /** Two pages where nothing is said; `long` adds all years and the words of levels. */
  readonly form?: 'long' | undefined;
};

/** Where the years of a school are summed up for its board. */
export function boardAddress(school: string, look: BoardLook = {}): string {
  return pathOf('schools', school, 'compare', 'board') + queryOf(look);
}

/** What a query (without its `?`) asks of a summary for the board. */
export function boardLookOf(query: string): BoardLook {
  const { from, to } = compareLookOf(query);
  const isLong = new URLSearchParams(query).get('form') === 'long';
  return { from, to, form: isLong ? 'long' : undefined };
}
