import { folded } from '#i18n/folded.ts';

/** Somewhere to go. */
export type PalettePlace = {
  readonly href: string;
  readonly name: string;
  /** What kind of place it is, in words: `Indicators`. */
  readonly group: string;
};

/** More than fit on any screen help nobody; typing one letter more does. */
const mostShown = 50;

/**
 * The places whose name or kind holds every typed word, in the given order; those whose name begins
 * with what was typed come first. Accents and case don’t matter.
 */
export function findPlaces(
  places: readonly PalettePlace[],
  query: string,
): readonly PalettePlace[] {
  const typed = folded(query.trim());
  if (typed === '') return places.slice(0, mostShown);
  const words = typed.split(/\s+/);
  const found = places.filter((place) => {
    const text = folded(`${place.name} ${place.group}`);
    return words.every((word) => text.includes(word));
  });
  const begins = (place: PalettePlace) => folded(place.name).startsWith(typed);
  return [...found.filter(begins), ...found.filter((place) => !begins(place))].slice(0, mostShown);
}
