import type { ComparedYear } from '#domain/comparison/school-years.ts';
import type { IcMap, LevelId } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';

import type { CellState, YearsRow } from '#domain/comparison/all-years.ts';

/** A horizontal band of the picture: a level, or what is below the lowest. */
export interface Band {
  /** Undefined is "not yet at the lowest level". */
  readonly level: LevelId | undefined;
  /** In pixels from the top. */
  readonly top: number;
  readonly height: number;
}

/** Where an indicator stands in one year. */
export interface SlopePoint {
  readonly column: number;
  readonly level: LevelId | undefined;
  readonly y: number;
}

/** One indicator over the years, with a place of its own for its name at the end. */
export interface Slope {
  readonly code: string;
  readonly points: readonly SlopePoint[];
  /** Its last point as seen from its name; later years say no level. */
  readonly labelY: number;
}

export interface SlopeLayout {
  readonly height: number;
  /** Highest level first, as they stand. */
  readonly bands: readonly Band[];
  readonly slopes: readonly Slope[];
  /** Indicators that no year puts on a level. */
  readonly undrawn: readonly string[];
}

/** The room that one indicator takes in a band, in pixels. */
export const SLOT = 24;
const PADDING = 8;

/**
 * Lays the indicators of a desired outcome out over the years. Within a band those of the same year stand under each
 * other in the map's order, so that no two points or lines lie on one another; a band is as high as its fullest year.
 * Years whose map has other levels than the newest one have no points: their numbers would mean something else.
 */
export function layOutSlopes(
  rows: readonly YearsRow[],
  years: readonly ComparedYear[],
): SlopeLayout {
  const map = years.at(-1)?.year.map;
  if (map === undefined) return { height: 0, bands: [], slopes: [], undrawn: [] };
  const scale = idsOf(map);
  const isSame = years.map(({ year }) => idsOf(year.map).join('\n') === scale.join('\n'));
  const places = rows.map(({ states }) =>
    states.map((state, column) => (isSame[column] === true ? stepOf(state, scale) : undefined)),
  );
  const ends = places.map((steps) => steps.findLast((step) => step !== undefined));
  // The names at the end are one more column.
  const columns = [...years.keys()].map((column) => places.map((steps) => steps[column]));
  const stacks = [...columns, ends];
  const bands = bandsOf(stacks, scale);
  const slopes = rows.flatMap(({ indicator }, row): readonly Slope[] => {
    const end = ends[row];
    if (end === undefined) return [];
    const points = columns.flatMap((stack, column) => {
      const step = stack[row];
      const y = yIn(bands, stack, row);
      return step === undefined || y === undefined ? [] : [{ column, level: scale[step], y }];
    });
    return [{ code: indicator.code, points, labelY: yIn(bands, ends, row) ?? 0 }];
  });
  const last = bands.at(-1);
  return {
    height: last === undefined ? 0 : last.top + last.height,
    bands,
    slopes,
    undrawn: rows.flatMap(({ indicator }, row) =>
      ends[row] === undefined ? [indicator.code] : [],
    ),
  };
}

type Stack = readonly (number | undefined)[];

/** A level's place from the lowest, 0; "not yet" is −1. */
function stepOf(state: CellState, scale: readonly LevelId[]): number | undefined {
  if (state.is === 'not-yet') return -1;
  const step = state.is === 'at-level' ? scale.indexOf(state.level) : -1;
  return step === -1 ? undefined : step;
}

/** A band for every level; one for "not yet" only where it is said. */
function bandsOf(stacks: readonly Stack[], scale: readonly LevelId[]): readonly Band[] {
  const steps = scale.map((_, step) => scale.length - 1 - step);
  const saysNotYet = stacks.some((stack) => stack.includes(-1));
  const bands: Band[] = [];
  for (const step of saysNotYet ? [...steps, -1] : steps) {
    const most = Math.max(1, ...stacks.map((stack) => stack.filter((one) => one === step).length));
    const before = bands.at(-1);
    const top = before === undefined ? 0 : before.top + before.height;
    bands.push({ level: scale[step], top, height: most * SLOT + PADDING });
  }
  return bands;
}

/** The middle of an indicator's slot in its stack. */
function yIn(bands: readonly Band[], stack: Stack, row: number): number | undefined {
  const step = stack[row];
  const lowest = bands.length - (bands.at(-1)?.level === undefined ? 2 : 1);
  const band = step === undefined ? undefined : bands[lowest - step];
  if (band === undefined) return undefined;
  const alike = stack.flatMap((one, index) => (one === step ? [index] : []));
  const top = band.top + (band.height - alike.length * SLOT) / 2;
  return top + (alike.indexOf(row) + 0.5) * SLOT;
}

function idsOf(map: IcMap): readonly LevelId[] {
  return levelsAscending(map).map(({ id }) => id);
}
