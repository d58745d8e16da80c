import { z } from '#domain/zod.ts';

import { icMapSchema } from './ic-map.ts';

/**
 * The JSON Schema (draft 2020-12) of an IC map file, for editors that check while one writes. What a
 * schema can't say (every indicator has every level, unique codes) `parseIcMap` checks.
 */
export function icMapJsonSchema(): object {
  return {
    title: 'IC map',
    ...z.toJSONSchema(icMapSchema, { target: 'draft-2020-12', io: 'input' }),
  };
}
