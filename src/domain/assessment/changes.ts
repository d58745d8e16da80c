import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { LIBRARY_SCHOOL, type Change } from '#domain/records/record.ts';

import { cycleId, type Cycle, type CycleBody } from './cycle.ts';
import type { MemberBody } from './member.ts';
import type { SaidState } from './rating.ts';
import type { SchoolBody } from './school.ts';

/** Writes a school. */
export function putSchool(id: string, body: SchoolBody): Change {
  return { put: { id, kind: 'school', school: id, body } };
}

/** Writes a member of a school's team. */
export function putMember(school: string, id: string, body: MemberBody): Change {
  return { put: { id, kind: 'member', school, body } };
}

/** Starts a cycle; starting the same one again changes nothing of what it holds. */
export function startCycle(school: string, body: CycleBody): Change {
  const id = cycleId(school, body.map, body.schoolYear);
  return { put: { id, kind: 'cycle', school, cycle: id, body } };
}

/** Says where an indicator stands; `undefined` clears the rating. */
export function agreeExisting(
  cycle: Cycle,
  indicator: string,
  state: SaidState | undefined,
): Change {
  const id = agreedId(cycle, indicator, 'existing');
  if (state === undefined) return { remove: id };
  return inCycle(cycle, id, 'agreed-existing', { indicator, state });
}

/** Says where the team wants to be; `undefined` clears it. */
export function agreeDesired(cycle: Cycle, indicator: string, level: string | undefined): Change {
  const id = agreedId(cycle, indicator, 'desired');
  if (level === undefined) return { remove: id };
  return inCycle(cycle, id, 'agreed-desired', { indicator, level });
}

/** Writes down why. */
export function agreeRationale(cycle: Cycle, indicator: string, text: string): Change {
  const id = agreedId(cycle, indicator, 'rationale');
  if (text.trim() === '') return { remove: id };
  return inCycle(cycle, id, 'agreed-rationale', { indicator, text });
}

/** Ticks or unticks a statement of a descriptor. */
export function tickStatement(
  cycle: Cycle,
  indicator: string,
  tick: { readonly level: string; readonly statement: string; readonly ticked: boolean },
): Change {
  const id = `tick/${cycle.id}/${indicator}/${tick.statement}`;
  if (!tick.ticked) return { remove: id };
  return inCycle(cycle, id, 'tick', { indicator, level: tick.level, statement: tick.statement });
}

/** Adds an IC map to the library. */
export function putIcMap(map: IcMap): Change {
  return {
    put: {
      id: icMapRecordId(map.id, map.version),
      kind: 'ic-map',
      school: LIBRARY_SCHOOL,
      body: { ...map },
    },
  };
}

/** The record id of an IC map in the library. */
export function icMapRecordId(map: string, version: string): string {
  return `ic-map/${map}/${version}`;
}

/** The record id of one part of an agreed rating. */
export function agreedId(
  cycle: Cycle,
  indicator: string,
  part: 'existing' | 'desired' | 'rationale',
): string {
  return `agreed/${cycle.id}/${indicator}/${part}`;
}

function inCycle(cycle: Cycle, id: string, kind: string, body: Record<string, unknown>): Change {
  return { put: { id, kind, school: cycle.school, cycle: cycle.id, body } };
}
