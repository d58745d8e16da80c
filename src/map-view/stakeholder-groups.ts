import { STAKEHOLDER_GROUPS, type StakeholderGroup } from '#domain/assessment/member.ts';
import { t } from '#i18n/translate.ts';

/** Every group that a member can stand for, in the order that screens use. */
export const ALL_GROUPS: readonly StakeholderGroup[] = [...STAKEHOLDER_GROUPS, 'other'];

/** A group's name: `Strategic alliances`. */
export function groupName(group: StakeholderGroup): string {
  return t(`school.group-${group}`);
}

/** Whether a text from a form names a group. */
export function isGroup(text: string): text is StakeholderGroup {
  return ALL_GROUPS.some((group) => group === text);
}

/** What a group with nobody on the team means, in words. */
export function nobodyInWords(group: StakeholderGroup): string {
  return t(`school.nobody-${group}`);
}
