import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { faults } from '#scripts/fault-list.mjs';

/** As it stands in the code: a title in a template begins with what it is filled with. */
const TITLE = /\btest(?:\.\w+)*\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;

describe.each(Object.entries(faults))('the fault “%s”', (_, { files, title, variable }) => {
  const codes = files.map((file) => readFileSync(file, 'utf8'));

  // Playwright and Vitest run what fits and say nothing of a name that fits nothing.
  test('is shown by tests that are there, under the titles by which it asks for them', () => {
    const titles = codes.map((code) => [...code.matchAll(TITLE)].map(([, , words = '']) => words));
    for (const [at, ofFile] of titles.entries()) {
      const asked = ofFile.filter((words) => title === undefined || new RegExp(title).test(words));
      expect(asked, files[at]).not.toEqual([]);
    }
    for (const one of title?.split('|') ?? []) {
      expect(
        titles.flat().some((words) => new RegExp(one).test(words)),
        one,
      ).toBe(true);
    }
  });

  test('takes its size from a variable that its tests read', () => {
    if (variable === undefined) return;
    expect(codes.some((code) => code.includes(variable))).toBe(true);
  });
});
