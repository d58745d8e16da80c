import type { Member, MemberBody } from '#domain/assessment/member.ts';

import { faultOf, LINE, NAME, type FieldFault } from './field-faults.ts';
import { isGroup } from '#map-view/stakeholder-groups.ts';

export type MemberField = 'name' | 'group' | 'position';

export type MemberTexts = Readonly<Record<MemberField, string>>;

export const EMPTY_MEMBER: MemberTexts = { name: '', group: '', position: '' };

/** The texts that the form shows of a member. */
export function textsOfMember({ name, group, position }: Member): MemberTexts {
  return { name, group, position };
}

/** The body to store; undefined while the group is not chosen. */
export function memberBody(texts: MemberTexts, known: Member | undefined): MemberBody | undefined {
  const { id: _, ...rest } = known ?? { id: '' };
  const { name, group, position } = texts;
  return isGroup(group) ? { ...rest, name: name.trim(), group, position } : undefined;
}

/** What is wrong, by field, in the order of the form; empty when the member can be stored. */
export function memberFaults(texts: MemberTexts): Partial<Record<MemberField, FieldFault>> {
  const name = faultOf(NAME, texts.name);
  const position = faultOf(LINE, texts.position);
  return {
    ...(name === undefined ? {} : { name }),
    ...(isGroup(texts.group) ? {} : { group: { tag: 'missing' } }),
    ...(position === undefined ? {} : { position }),
  };
}
