import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { APP_VERSION } from '#platform/app-version.ts';

test('files name the version that package.json has', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(APP_VERSION).toBe(version);
});
