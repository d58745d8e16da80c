import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { Change } from '#domain/records/record.ts';
import { z } from '#domain/zod.ts';

import type { Cycle } from './cycle.ts';
import { stakeholderGroupSchema } from './member-body.ts';
import type { StakeholderGroup } from './member.ts';

const identifier = z.string().check(z.minLength(1), z.maxLength(100));
const member = z.string().check(z.minLength(1), z.maxLength(200));
const paragraph = z.string().check(z.maxLength(5000));

/** A member's own view kept beside the team's decision. Without the member's consent it cannot be written. */
export const dissentBodySchema = z.looseObject({
  member,
  indicator: identifier,
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(5000)),
  consent: z.literal(true),
  /** Whether the member wants their name with it. */
  named: z.boolean(),
});

/** An indicator that the meeting comes back to. */
export const parkedBodySchema = z.looseObject({ indicator: identifier, reason: paragraph });

/** What a meeting has written down. */
export const minutesBodySchema = z.looseObject({
  /** The local date, `2027-03-09`. */
  heldOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  present: z.array(member).check(z.maxLength(200)),
  text: z.string().check(z.maxLength(50_000)),
});

/** Which roles' indicators a stakeholder group rates; a group without a record rates all. */
export const askedBodySchema = z.looseObject({
  group: stakeholderGroupSchema,
  roles: z.array(identifier).check(z.minLength(1), z.maxLength(50)),
});

/** Whether the team shows names beside ratings once they are revealed. */
export const namesBodySchema = z.looseObject({ shown: z.boolean() });

/** Keeps a member's dissent, with their consent. */
export function keepDissent(
  cycle: Cycle,
  dissent: {
    readonly member: string;
    readonly indicator: string;
    readonly text: string;
    readonly named: boolean;
  },
): Change {
  const id = dissentId(cycle, dissent.indicator, dissent.member);
  return inCycle(cycle, id, 'dissent', { ...dissent, consent: true });
}

/** Drops a member's dissent, as they may ask at any time. */
export function dropDissent(cycle: Cycle, indicator: string, memberId: string): Change {
  return { remove: dissentId(cycle, indicator, memberId) };
}

/** Parks an indicator for later. */
export function park(cycle: Cycle, indicator: string, reason: string): Change {
  return inCycle(cycle, parkedId(cycle, indicator), 'parked', { indicator, reason });
}

/** Takes an indicator up again. */
export function takeUp(cycle: Cycle, indicator: string): Change {
  return { remove: parkedId(cycle, indicator) };
}

/** Writes a meeting's minutes; `meeting` is an id of its own, so that a meeting can go on next week. */
export function writeMinutes(
  cycle: Cycle,
  meeting: string,
  minutes: { readonly heldOn: string; readonly present: readonly string[]; readonly text: string },
): Change {
  return inCycle(cycle, `minutes/${cycle.id}/${meeting}`, 'minutes', {
    ...minutes,
    present: [...minutes.present],
  });
}

/** Chooses the roles whose indicators a group rates; `undefined` lets it rate all. */
export function askRoles(
  cycle: Cycle,
  group: StakeholderGroup,
  roles: readonly string[] | undefined,
): Change {
  const id = `asked/${cycle.id}/${group}`;
  if (roles === undefined) return { remove: id };
  return inCycle(cycle, id, 'asked', { group, roles: [...roles] });
}

/** Turns names beside revealed ratings on or off. */
export function showNames(cycle: Cycle, shown: boolean): Change {
  return inCycle(cycle, `names/${cycle.id}`, 'names', { shown });
}

/**
 * The codes that a group rates, in the map's order. An indicator without a role is always asked; roles that
 * the map does not have ask for nothing.
 * @param roles undefined asks for all
 */
export function askedIndicators(
  map: IcMap,
  roles: readonly string[] | undefined,
): readonly string[] {
  return map.outcomes
    .flatMap((outcome) => outcome.indicators)
    .filter(({ role }) => role === undefined || roles === undefined || roles.includes(role))
    .map((indicator) => indicator.code);
}

function dissentId(cycle: Cycle, indicator: string, memberId: string): string {
  return `dissent/${cycle.id}/${indicator}/${memberId}`;
}

function parkedId(cycle: Cycle, indicator: string): string {
  return `parked/${cycle.id}/${indicator}`;
}

function inCycle(cycle: Cycle, id: string, kind: string, body: Record<string, unknown>): Change {
  return { put: { id, kind, school: cycle.school, cycle: cycle.id, body } };
}
