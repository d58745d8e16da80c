import type { School, SchoolBody } from '#domain/assessment/school.ts';

import {
  faultOf,
  LINE,
  NAME,
  PARAGRAPHS,
  type FieldFault,
  type FieldRule,
} from './field-faults.ts';

export type SchoolField = 'name' | 'district' | 'state' | 'grades' | 'vision' | 'mission';

export type SchoolTexts = Readonly<Record<SchoolField, string>>;

export const EMPTY_SCHOOL: SchoolTexts = {
  name: '',
  district: '',
  state: '',
  grades: '',
  vision: '',
  mission: '',
};

const RULES: Readonly<Record<SchoolField, FieldRule>> = {
  name: NAME,
  district: LINE,
  state: LINE,
  grades: LINE,
  vision: PARAGRAPHS,
  mission: PARAGRAPHS,
};

/** The texts that the form shows of a school. */
export function textsOf(school: School): SchoolTexts {
  const { name, district, state, grades, vision, mission } = school;
  return { name, district, state, grades, vision, mission };
}

/** The body to store: the form's texts over what else is known of the school. */
export function schoolBody(texts: SchoolTexts, school: School | undefined): SchoolBody {
  const { id: _, ...known } = school ?? { id: '' };
  return { ...known, ...texts };
}

/** What is wrong, by field; empty when the school can be stored. */
export function schoolFaults(texts: SchoolTexts): Partial<Record<SchoolField, FieldFault>> {
  const fields = Object.keys(RULES) as SchoolField[];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const fault = faultOf(RULES[field], texts[field]);
      return fault === undefined ? [] : [[field, fault]];
    }),
  );
}
