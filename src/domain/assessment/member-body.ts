import { z } from '#domain/zod.ts';

import { STAKEHOLDER_GROUPS } from './member.ts';

export const stakeholderGroupSchema = z.enum([...STAKEHOLDER_GROUPS, 'other']);

/** A member of the school's STEM leadership team. */
export const memberBodySchema = z.looseObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  group: stakeholderGroupSchema,
  /** What the member does, in their words: `Grade 4 teacher`, `Facilitator`. */
  position: z.string().check(z.trim(), z.maxLength(200)),
});
