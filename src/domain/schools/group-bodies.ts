import { z } from '#domain/zod.ts';

// Bodies of records of the library that say something about schools: see groups.ts.

const id = z.string().check(z.minLength(1), z.maxLength(180));

export const schoolGroupBodySchema = z.looseObject({
  group: id,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** `district`, `region` or `tag`; what a later version adds reads as a tag here. */
  sort: z.string().check(z.maxLength(20)),
});

export const schoolInGroupBodySchema = z.looseObject({ group: id, member: id });

export const schoolJoinBodySchema = z.looseObject({ from: id, into: id });

export const schoolApartBodySchema = z.looseObject({
  schools: z.array(id).check(z.minLength(2), z.maxLength(2)),
});
