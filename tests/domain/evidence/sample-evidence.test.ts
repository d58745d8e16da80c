import { expect, it } from 'vitest';

import content from '#data/sample-school.json' with { type: 'json' };
import { parseBody } from '#domain/assessment/kinds.ts';
import { SAMPLE_SCHOOL_ID, sampleSchoolChanges } from '#domain/assessment/sample-school.ts';
import { unsorted } from '#domain/evidence/pieces.ts';
import { indicatorByCode } from '#domain/ic-map/indicator.ts';
import { piecesFrom } from '#tests/support/evidence.ts';
import { theMap } from '#tests/support/the-map.ts';

const map = theMap();
const changes = sampleSchoolChanges(content, map, { year: 2026, at: Date.UTC(2026, 9, 5) });
const pieces = piecesFrom(changes);

it('the sample school has evidence to look at, some of it not sorted yet', () => {
  expect(pieces).toHaveLength(content.evidence.length);
  expect(unsorted(pieces).length).toBeGreaterThan(0);
  expect(pieces.every(({ school }) => school === SAMPLE_SCHOOL_ID)).toBe(true);
});

it('every piece of it can be stored, and serves indicators and members that there are', () => {
  const members = new Set(content.members.map(({ id }) => id));
  for (const change of changes) {
    if ('put' in change) expect(parseBody(change.put.kind, change.put.body).ok).toBe(true);
  }
  for (const { links, addedBy } of pieces) {
    expect(members.has(addedBy)).toBe(true);
    for (const { indicator } of links) expect(indicatorByCode(map, indicator)).toBeDefined();
  }
});

it('nothing was observed in the living year, which may have begun today', () => {
  expect(pieces.filter(({ observedOn }) => observedOn >= '2026-07-01')).toEqual([]);
});
