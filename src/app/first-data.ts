import { cycleId } from '#domain/assessment/cycle.ts';
import { parseSchoolYearSlug } from '#domain/assessment/school-year.ts';
import { placeOf } from '#platform/current-place.ts';
import { loadBuiltInMap } from '#storage/built-in-map.ts';
import { readAhead } from '#storage/live.ts';

import { storageOf, useStorageStart } from './storage-start.ts';

/** A browser that takes longer has the frame on screen first, which says what it waits for. */
const patienceMs = 1000;

/**
 * Resolves when what nearly every screen at the current address shows is read: the school, the year and
 * its ratings, the map. Never fails, and never takes longer than a second.
 */
export async function firstData(opening: Promise<void>): Promise<void> {
  const isLate = new Promise<void>((resolve) => {
    setTimeout(resolve, patienceMs);
  });
  await Promise.race([isLate, allRead(opening)]);
}

async function allRead(opening: Promise<void>): Promise<void> {
  await opening;
  const storage = storageOf(useStorageStart.getState());
  if (storage === undefined) return;
  const { school, map, year } = placeOf(location.hash.slice(1));
  const schoolYear = year === undefined ? undefined : parseSchoolYearSlug(year);
  const isYear = school !== undefined && map !== undefined && schoolYear !== undefined;
  const cycle = isYear ? cycleId(school, map, schoolYear) : undefined;
  // A map that can’t be fetched says so on the page that shows it.
  const theMap = loadBuiltInMap().catch(() => undefined);
  await Promise.all([readAhead(storage, { school, cycle }), theMap]);
}
