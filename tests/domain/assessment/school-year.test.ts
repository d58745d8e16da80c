import { describe, expect, test } from 'vitest';

import {
  parseSchoolYearSlug,
  schoolYearAt,
  schoolYearName,
  schoolYearSlug,
} from '#domain/assessment/school-year.ts';

describe('a school year', () => {
  test.each([
    [2026, '2026–27', '2026-27'],
    [1999, '1999–00', '1999-00'],
    [2008, '2008–09', '2008-09'],
  ])('%i is read as %s', (year, name, slug) => {
    expect(schoolYearName(year)).toBe(name);
    expect(schoolYearSlug(year)).toBe(slug);
    expect(parseSchoolYearSlug(slug)).toBe(year);
  });

  test.each(['', '2026', '2026–27', '2026-28', '2026-2027', '26-27', 'x2026-27'])(
    'is not found in the address %j',
    (slug) => {
      expect(parseSchoolYearSlug(slug)).toBeUndefined();
    },
  );

  test.each([
    ['the last evening of June', new Date(2027, 5, 30, 23, 59), 2026],
    ['the first of July', new Date(2027, 6, 1), 2027],
    ['New Year', new Date(2027, 0, 1), 2026],
  ])('is found for %s', (_, moment, year) => {
    expect(schoolYearAt(moment)).toBe(year);
  });
});
