import { sortOfKind, type HistorySort } from '#domain/history/sorts.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import type { ContinuumDatabase } from './database.ts';
import { namesOfTheGone } from './former-members.ts';
import { indicatorKey, type StepRow } from './step-row.ts';

/** A step of the history, without the records that it changed. */
export type PastStep = StepRow;

/** Which steps are meant; what is left out asks for any. */
export interface StepsAskedFor {
  readonly school?: string | undefined;
  /** Of one school’s map, whatever the year. */
  readonly indicator?: { readonly map: string; readonly code: string } | undefined;
  /** A member’s id, or `team`. */
  readonly by?: string | undefined;
  readonly sort?: HistorySort | undefined;
  /** Milliseconds since 1970: from this moment on. */
  readonly from?: number | undefined;
  /** Before this moment. */
  readonly before?: number | undefined;
}

/** Steps with what is needed to name whom and what they are about. */
export interface PastSteps {
  /** Newest first. */
  readonly steps: readonly PastStep[];
  /** Older ones that fit as well are left. */
  readonly hasMore: boolean;
  /** The schools, people and years that the steps name, as far as they are stored. */
  readonly related: readonly StoredRecord[];
  /** This device’s id; steps of another came in a file. */
  readonly device: string | undefined;
}

/** The newest steps that fit, at most `count`. Reads light rows alone, newest first, until there are enough. */
export async function readPastSteps(
  database: ContinuumDatabase,
  count: number,
  asked: StepsAskedFor = {},
): Promise<PastSteps> {
  const places = await placesOfSteps(database, asked);
  const found: PastStep[] = [];
  for (let end = places.length; end > 0 && found.length <= count; end -= AT_ONCE) {
    const next = places.slice(Math.max(0, end - AT_ONCE), end);
    found.push(...(await stepsAt(database, next, asked)).toReversed());
  }
  const steps = found.slice(0, count);
  const device = await database.meta.get('device');
  return {
    steps,
    hasMore: found.length > count,
    related: await relatedTo(database, steps),
    device: device?.key === 'device' ? device.value : undefined,
  };
}

const AT_ONCE = 200;

/** The steps at these places that fit, in their order. */
export async function stepsAt(
  { steps }: ContinuumDatabase,
  places: readonly number[],
  asked: StepsAskedFor,
): Promise<readonly PastStep[]> {
  const rows = await rowsAt(steps, places);
  return rows.flatMap((row) => (row !== undefined && fits(row, asked) ? [row] : []));
}

/** Many times faster than one by one is to read all between two places, as long as most of it is wanted. */
const MOST_BETWEEN = 4;

async function rowsAt(
  steps: ContinuumDatabase['steps'],
  places: readonly number[],
): Promise<readonly (StepRow | undefined)[]> {
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (last - first >= places.length * MOST_BETWEEN) return steps.bulkGet([...places]);
  const wanted = new Set(places);
  const between = await steps.where(':id').between(first, last, true, true).toArray();
  return between.filter(({ seq }) => wanted.has(seq));
}

/** Where the steps stand of a school, or of an indicator in it; oldest first. */
export async function placesOfSteps(
  { steps, records }: ContinuumDatabase,
  { school, indicator }: StepsAskedFor,
): Promise<readonly number[]> {
  if (school === undefined) return steps.orderBy('seq').primaryKeys();
  if (indicator === undefined) return steps.where({ school }).primaryKeys();
  const { map, code } = indicator;
  const years = await records.where({ school, kind: 'cycle' }).toArray();
  const cycles = years.flatMap(({ id, deleted, body }) =>
    deleted === true || body['map'] === map ? [id] : [],
  );
  const keys = [map, ...cycles].map((within) => indicatorKey(school, within, code));
  const found = await steps.where('indicators').anyOf(keys).primaryKeys();
  return [...new Set(found)].toSorted((a, b) => a - b);
}

function fits({ at, people, kinds }: StepRow, asked: StepsAskedFor): boolean {
  const { by, sort, from, before } = asked;
  return (
    (by === undefined || people.includes(by)) &&
    (sort === undefined || kinds.some((kind) => sortOfKind(kind) === sort)) &&
    (from === undefined || at >= from) &&
    (before === undefined || at < before)
  );
}

async function relatedTo(
  database: ContinuumDatabase,
  steps: readonly PastStep[],
): Promise<readonly StoredRecord[]> {
  const ids = steps.flatMap(({ school, people, moves }) => [
    school,
    ...people,
    ...moves.map(({ cycle }) => cycle),
  ]);
  const found = await database.records.bulkGet([...new Set(ids)]);
  const related = found.flatMap((record) => record ?? []);
  return [...(await namesOfTheGone(database)(related)), ...related];
}
