import { describe, expect, test } from 'vitest';

import { saysTheSame } from '#domain/assessment/says-the-same.ts';
import type { SnapshotBody } from '#domain/assessment/snapshot.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import { pageModelOf } from '#report/at-a-glance-model.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aSchool, aSnapshot, aSnapshotRecord, aTeam } from '#tests/support/builders.ts';

const file = 'ab12'.repeat(16);
const evidence = [
  {
    indicator: 'G1.Leaders1',
    pieces: [
      { title: 'Ben at the creek', observedOn: '2027-03-09', file },
      { title: 'What the council said', observedOn: '2026-11-02' },
    ],
  },
];
const record = aSnapshotRecord({ evidence });

describe('the evidence in a recorded snapshot', () => {
  test('is listed per indicator by title, date and, of a file, its hash', () => {
    const parts = pageModelOf(aSnapshot({ evidence })).outcomes[0]?.indicators;
    expect(parts?.map((part) => part.evidence)).toEqual([
      [
        'Ben at the creek, observed on March 9, 2027 (file with the SHA-256 ab12 ab12 …)',
        'What the council said, observed on November 2, 2026',
      ],
      [],
    ]);
  });

  test('has no title in the hashed text, and the whole hash of the file', () => {
    const { text } = record.body as SnapshotBody;
    expect(text).not.toMatch(/creek|council/);
    expect(text).toContain(file);
  });

  test('reads as removed where a title was purged, and the snapshot still proves itself', () => {
    const body = record.body as SnapshotBody;
    const words = Object.fromEntries(
      Object.entries(body.words).filter(([, word]) => word.text !== 'Ben at the creek'),
    );
    const read = readSnapshot({ ...record, body: { ...body, words } });
    if (!read.ok) throw new Error(read.error.tag);
    const [first] = pageModelOf(read.value).outcomes[0]?.indicators[0]?.evidence ?? [];
    expect(first).toMatch(/^Title removed, observed on March 9, 2027/);
  });

  test('makes another record, and none leaves the text as it was', () => {
    const present = {
      status: 'yearly' as const,
      school: aSchool(),
      members: aTeam(),
      map: aMap(),
      ratings: new Map(),
      recordedBy: 'María Núñez',
    };
    expect(saysTheSame(aSnapshot({ evidence }), { ...present, evidence })).toBe(true);
    expect(saysTheSame(aSnapshot({ evidence }), present)).toBe(false);
    expect(aSnapshotRecord({ evidence: [] })).toEqual(aSnapshotRecord());
  });
});
