import type { z } from '#domain/zod.ts';

import type { memberBodySchema } from './member-body.ts';

/**
 * The stakeholder groups that a STEM leadership team should hold someone of. Source: the IC map's roles
 * (Leaders, Teachers, Students, Strategic Alliances) and the white paper's sections ("a STEM leadership
 * team in which all stakeholder groups have representation"; "Collaboration with Parents").
 */
export const STAKEHOLDER_GROUPS = [
  'leaders',
  'teachers',
  'students',
  'parents',
  'strategic-alliances',
] as const;

export type StakeholderGroup = (typeof STAKEHOLDER_GROUPS)[number] | 'other';

export type MemberBody = z.infer<typeof memberBodySchema>;

export interface Member extends Readonly<MemberBody> {
  readonly id: string;
}

/** The stakeholder groups with nobody on the team, in the order of STAKEHOLDER_GROUPS. */
export function groupsWithNobody(members: readonly Member[]): readonly StakeholderGroup[] {
  const present = new Set(members.map((member) => member.group));
  return STAKEHOLDER_GROUPS.filter((group) => !present.has(group));
}
