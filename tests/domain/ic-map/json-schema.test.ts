import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { icMapJsonSchema } from '#domain/ic-map/json-schema.ts';

const file = path.join(import.meta.dirname, '../../../data/ic-maps/ic-map.schema.json');

it('the committed JSON Schema is the one that the zod schema gives (WRITE_SCHEMA=1 writes it)', () => {
  const generated = `${JSON.stringify(icMapJsonSchema(), null, 2)}\n`;
  if (process.env['WRITE_SCHEMA'] === '1') writeFileSync(file, generated);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(generated));
});
