import { describe, expect, it } from 'vitest';

import { parseBody } from '#domain/assessment/kinds.ts';
import { handInState, memberRatings } from '#domain/assessment/member-ratings.ts';
import { recordSchema } from '#domain/records/record-schema.ts';
import { checkHandIn, HAND_IN_FORMAT, HAND_IN_VERSION } from '#exchange/hand-in-packet.ts';
import { recordsOfSheet, type SheetPlace, type SheetRating } from '#exchange/sheet-records.ts';
import { aCycle } from '#tests/support/builders.ts';
import { merged, ratingRecords } from '#tests/support/ratings.ts';

const cycle = aCycle();
const MONDAY = Date.UTC(2027, 2, 8, 15);
const tree = { is: 'at-level', level: 'tree' } as const;
const seed = { is: 'at-level', level: 'seed' } as const;
const nothing: SheetRating = {
  existing: undefined,
  desired: undefined,
  confidence: undefined,
  note: '',
};

const sheet = {
  member: 'ada',
  ratings: new Map<string, SheetRating>([
    ['G1.Leaders1', { ...nothing, existing: tree, desired: 'tree', note: ' We saw it. ' }],
    ['G2.Leaders1', { ...nothing, existing: { is: 'cant-tell' }, confidence: 'unsure' }],
    ['G1.Students 1', nothing],
  ]),
};

function place(over: Partial<SheetPlace> = {}): SheetPlace {
  const device = 'paper0000001';
  return { cycle, existing: [], merge: 'replace', now: MONDAY, device, ...over };
}

describe('a paper sheet that was typed in', () => {
  it('brings what was ticked and nothing else, handed in as the member', () => {
    const records = recordsOfSheet(sheet, place());
    const ratings = memberRatings(records).get('ada');
    expect([...(ratings?.keys() ?? [])]).toEqual(['G1.Leaders1', 'G2.Leaders1']);
    expect(ratings?.get('G1.Leaders1')).toMatchObject({
      existing: { value: tree },
      desired: { value: 'tree' },
      note: { value: 'We saw it.' },
      confidence: undefined,
    });
    expect(ratings?.get('G2.Leaders1')).toMatchObject({
      existing: { value: { is: 'cant-tell' } },
      desired: undefined,
      confidence: { value: 'unsure' },
    });
    expect(handInState(records, 'ada')).toMatchObject({ is: 'handed-in', changedSince: false });
    expect(records.every(({ by }) => by === 'ada')).toBe(true);
  });

  it('makes records that a member’s file could hold', () => {
    const records = recordsOfSheet(sheet, place());
    for (const record of records) {
      expect(recordSchema.safeParse(record).success).toBe(true);
      expect(parseBody(record.kind, record.body).ok).toBe(true);
    }
    const head = { format: HAND_IN_FORMAT, version: HAND_IN_VERSION };
    const packet = { ...head, school: cycle.school, cycle: cycle.id, member: 'ada', records };
    expect(checkHandIn(packet).ok).toBe(true);
  });
});

describe('a sheet of a member who has rated before', () => {
  const before = ratingRecords(
    'ada',
    { 'G1.Leaders1': { existing: seed, note: 'From home.' } },
    { at: MONDAY + 60_000, device: 'adasphone000' },
  );
  const bens = ratingRecords('ben', { 'G1.Leaders1': { existing: seed } }, { at: MONDAY });
  const existing = [...before, ...bens];

  it('wins where it says something, even where the clock here is behind', () => {
    const records = recordsOfSheet(sheet, place({ existing }));
    const after = memberRatings(merged(existing, records));
    expect(after.get('ada')?.get('G1.Leaders1')).toMatchObject({
      existing: { value: tree },
      note: { value: 'We saw it.' },
    });
    expect(after.get('ben')?.get('G1.Leaders1')?.existing?.value).toEqual(seed);
    const [first] = before;
    expect(records.find(({ id }) => id === first?.id)?.prev).toBe(first?.stamp);
  });

  it('or only fills what was left open, a rating that was cleared among it', () => {
    const [first, note] = before;
    if (first === undefined || note === undefined) throw new Error('nothing was rated');
    const cleared = { ...note, deleted: true as const, body: {} };
    const records = recordsOfSheet(
      sheet,
      place({ existing: [first, cleared], merge: 'fill-gaps' }),
    );
    const after = memberRatings(merged([first, cleared], records)).get('ada');
    expect(after?.get('G1.Leaders1')).toMatchObject({
      existing: { value: seed },
      desired: { value: 'tree' },
      note: { value: 'We saw it.' },
    });
  });

  it('hands in what is here when it fills nothing', () => {
    const same = { ...sheet, ratings: new Map([['G1.Leaders1', { ...nothing, existing: tree }]]) };
    const records = recordsOfSheet(same, place({ existing, merge: 'fill-gaps' }));
    expect(records.map(({ kind }) => kind)).toEqual(['handed-in']);
    expect(handInState(merged(existing, records), 'ada')).toMatchObject({
      is: 'handed-in',
      changedSince: false,
    });
  });

  it('typed in twice, in any order, leaves the same state', () => {
    const first = recordsOfSheet(sheet, place({ existing }));
    const once = merged(existing, first);
    expect(merged(once, first)).toEqual(once);
    expect(merged(first, existing)).toEqual(once);
  });
});
