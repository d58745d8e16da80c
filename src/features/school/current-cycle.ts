import type { Cycle } from '#domain/assessment/cycle.ts';
import { schoolYearAt, schoolYearSlug, type SchoolYear } from '#domain/assessment/school-year.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { CycleAddress } from '#platform/addresses.ts';
import { systemClock } from '#platform/clock.ts';

/** The school year that today falls into, by the device's clock. */
export function schoolYearNow(): SchoolYear {
  return schoolYearAt(new Date(systemClock()));
}

/** The cycle that people work on: this school year's, or else the newest one. */
export function currentCycle(cycles: readonly Cycle[], now: SchoolYear): Cycle | undefined {
  return cycles.find((cycle) => cycle.schoolYear === now) ?? cycles[0];
}

/** The IC map that a cycle works on; undefined when it is not on this device. */
export function mapOfCycle(maps: readonly IcMap[], cycle: Cycle): IcMap | undefined {
  return maps.find((map) => map.id === cycle.map && map.version === cycle.mapVersion);
}

/** The parts of a cycle's address. */
export function addressOf(cycle: Cycle): CycleAddress {
  return { school: cycle.school, map: cycle.map, year: schoolYearSlug(cycle.schoolYear) };
}
