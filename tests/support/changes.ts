import { putMember, putSchool, startCycle } from '#domain/assessment/changes.ts';
import type { Cycle } from '#domain/assessment/cycle.ts';
import type { Member } from '#domain/assessment/member.ts';
import type { School } from '#domain/assessment/school.ts';
import type { Change } from '#domain/records/record.ts';

/** The change that stores a school of `aSchool`. */
export function schoolChange(school: School): Change {
  const { id, ...body } = school;
  return putSchool(id, body);
}

/** The change that stores a member of `aMember` in a school. */
export function memberChange(school: string, member: Member): Change {
  const { id, ...body } = member;
  return putMember(school, id, body);
}

/** The change that starts a cycle of `aCycle`. */
export function cycleChange(cycle: Cycle): Change {
  const { id: _, school, ...body } = cycle;
  return startCycle(school, body);
}
