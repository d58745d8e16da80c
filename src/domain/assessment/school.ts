import type { z } from '#domain/zod.ts';

import type { schoolBodySchema } from './school-body.ts';

export type SchoolBody = z.infer<typeof schoolBodySchema>;

export interface School extends Readonly<SchoolBody> {
  readonly id: string;
}
