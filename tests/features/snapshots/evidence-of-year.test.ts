import { expect, test } from 'vitest';

import { linkEvidence } from '#domain/evidence/evidence-changes.ts';
import { countPieces, evidenceOfYear } from '#features/snapshots/evidence-of-year.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle } from '#tests/support/builders.ts';
import { addingEvidence, piecesFrom } from '#tests/support/evidence.ts';

test('a record lists the evidence of its year: older pieces once somebody says that they still fit', () => {
  const code = 'G1.Leaders1';
  const changes = [
    ...addingEvidence('new', { title: 'New fair', observedOn: '2026-09-01' }, [code]),
    ...addingEvidence('old', { title: 'Old fair', observedOn: '2026-03-01' }, [code]),
  ];
  const recorded = (more: typeof changes) => {
    const year = { evidence: piecesFrom([...changes, ...more]), map: aMap(), cycle: aCycle() };
    const titles = evidenceOfYear(year).flatMap(({ pieces }) => pieces.map(({ title }) => title));
    return [countPieces(year), ...titles];
  };
  expect(recorded([])).toEqual([1, 'New fair']);
  const kept = { map: 'garden-school', indicator: code, fitsIn: 2026 };
  expect(recorded([linkEvidence('riverside', 'evidence/old', kept)])).toEqual([
    2,
    'New fair',
    'Old fair',
  ]);
});
