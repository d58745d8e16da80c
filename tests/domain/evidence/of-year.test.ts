import { expect, test } from 'vitest';

import { linkEvidence } from '#domain/evidence/evidence-changes.ts';
import { evidenceOf, splitByYear } from '#domain/evidence/of-year.ts';
import { piecesByIndicator } from '#domain/evidence/pieces.ts';
import { addingEvidence, piecesFrom } from '#tests/support/evidence.ts';

const link = { map: 'garden-school', indicator: 'G1.Leaders1' };

test.each([
  ['seen in the year', '2026-07-01', undefined, true],
  ['seen on the last day of the year before', '2026-06-30', undefined, false],
  ['seen later, for a year that is typed in from paper', '2028-02-01', undefined, true],
  ['older, and kept for the year', '2024-02-01', 2026, true],
  ['older, and added or kept in a later year', '2024-02-01', 2027, true],
  ['older, and kept for last year only', '2024-02-01', 2025, false],
] as const)('a piece %s', (_, observedOn, fitsIn, isOf) => {
  const pieces = piecesFrom([
    ...addingEvidence('fair', { observedOn }),
    linkEvidence('riverside', 'evidence/fair', { ...link, fitsIn }),
  ]);
  const { ofYear, toReview } = splitByYear(pieces, link, 2026);
  expect([ofYear.length, toReview.length]).toEqual(isOf ? [1, 0] : [0, 1]);
  expect(piecesByIndicator(evidenceOf(pieces, 2026), link.map).has(link.indicator)).toBe(isOf);
});

test('what is kept for one indicator is to review for another', () => {
  const pieces = piecesFrom([
    ...addingEvidence('fair', { observedOn: '2024-02-01' }, ['G2.Leaders1']),
    linkEvidence('riverside', 'evidence/fair', { ...link, fitsIn: 2026 }),
  ]);
  const other = { ...link, indicator: 'G2.Leaders1' };
  expect(splitByYear(pieces, link, 2026).toReview).toEqual([]);
  expect(splitByYear(pieces, other, 2026).toReview).toHaveLength(1);
});
