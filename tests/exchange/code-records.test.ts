import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseBody } from '#domain/assessment/kinds.ts';
import { handInState, memberRatings, newestStampOf } from '#domain/assessment/member-ratings.ts';
import { handIn } from '#domain/assessment/rate-alone.ts';
import { recordSchema } from '#domain/records/record-schema.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { readStamp } from '#domain/records/stamp.ts';
import { UNIT_MS } from '#exchange/code-layout.ts';
import { recordsOfCode } from '#exchange/code-records.ts';
import { writeRatingCode } from '#exchange/rating-code.ts';
import {
  anyRatings,
  codesOf,
  cycle,
  map,
  MOMENT,
  place,
  read,
} from '#tests/support/rating-codes.ts';
import { merged, ratingRecords, written, type Saying } from '#tests/support/ratings.ts';

const DEVICE = 'adasphone000';
const [code1 = ''] = codesOf(map);
const at = (level: number) => ({ is: 'at-level', level: map.levels[level]?.id ?? '' }) as const;

/** The records of ada's own device when she has said this at these moments. */
function device(said: Readonly<Record<string, Saying>>, ms: number): readonly StoredRecord[] {
  return ratingRecords('ada', said, { at: ms, device: DEVICE, cycle });
}

/** What arrives when she hands these records in by code: typed in and read, as records. */
function byCode(records: readonly StoredRecord[]): readonly StoredRecord[] {
  const ratings = memberRatings(records).get('ada') ?? new Map();
  const upTo = newestStampOf(ratings.values()) ?? '';
  const code = writeRatingCode(place, 'ada', ratings, readStamp(upTo).ms);
  const result = read(code.ok ? code.value.join(' ') : '');
  if (!result.ok) throw new Error(result.error.tag);
  return recordsOfCode(result.value, cycle);
}

function existing(records: readonly StoredRecord[], indicator = code1) {
  return memberRatings(records).get('ada')?.get(indicator)?.existing?.value;
}

describe('records of a rating code', () => {
  const monday = device({ [code1]: { existing: at(1), desired: map.levels[2]?.id ?? '' } }, MOMENT);

  it('are what was rated, and that it was handed in', () => {
    const records = byCode(monday);
    expect(records.map((record) => record.kind)).toEqual([
      'rating-existing',
      'rating-desired',
      'handed-in',
    ]);
    expect(records.map((record) => record.id).slice(0, 2)).toEqual(monday.map(({ id }) => id));
    expect(existing(records)).toEqual(at(1));
    expect(handInState(records, 'ada')).toEqual({
      is: 'handed-in',
      rated: 1,
      at: MOMENT - (MOMENT % UNIT_MS),
      changedSince: false,
    });
    for (const record of records) {
      expect(recordSchema.safeParse(record).success).toBe(true);
      expect(parseBody(record.kind, record.body).ok).toBe(true);
    }
  });

  it('are the same whenever and wherever the code is read', () => {
    expect(byCode(monday)).toEqual(byCode(monday));
  });

  it('change nothing when the file of the same ratings is here, or comes later', () => {
    const file = [...monday, written(handIn(cycle, 'ada', monday[0]?.stamp ?? ''), { at: MOMENT })];
    expect(merged(file, byCode(monday))).toEqual(merged(file));
    expect(merged(byCode(monday), file)).toEqual(merged(file));
  });

  it('lose nothing that does not travel in a code', () => {
    const file = device(
      { [code1]: { existing: { is: 'not-applicable' }, note: 'No lab.' } },
      MOMENT,
    );
    const both = merged(byCode(file), file);
    const rating = memberRatings(both).get('ada')?.get(code1);
    expect(rating?.existing?.value).toEqual({ is: 'not-applicable' });
    expect(rating?.note?.value).toBe('No lab.');
  });

  it('change nothing when an old code comes after a newer file', () => {
    const newer = merged(monday, device({ [code1]: { existing: at(4) } }, MOMENT + 3_600_000));
    const after = merged(newer, byCode(monday));
    expect(existing(after)).toEqual(at(4));
    expect(merged(byCode(monday), newer)).toEqual(after);
  });

  it('win over an older file, in whichever order they come', () => {
    const tuesday = merged(monday, device({ [code1]: { existing: at(4) } }, MOMENT + UNIT_MS));
    for (const all of [merged(monday, byCode(tuesday)), merged(byCode(tuesday), monday)]) {
      expect(existing(all)).toEqual(at(4));
    }
  });

  it('clear nothing that the code does not say', () => {
    const [, second = ''] = codesOf(map);
    const other = device({ [second]: { existing: at(3) } }, MOMENT + 3_600_000);
    expect(existing(merged(monday, byCode(other)))).toEqual(at(1));
  });

  it('give one state in any order and with any repetition, files among them', () => {
    const step = fc.record({ ratings: anyRatings(map), after: fc.nat({ max: 7_200_000 }) });
    const history = fc.array(step, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (steps, choices) => {
        let ms = MOMENT;
        let own: readonly StoredRecord[] = [];
        const arrivals: (readonly StoredRecord[])[] = [];
        for (const { ratings, after } of steps) {
          ms += after;
          const said = [...ratings].map(([code, { existing: state, desired }]) => [
            code,
            { ...(state && { existing: state }), ...(desired && { desired }) },
          ]);
          own = merged(own, device(Object.fromEntries(said) as Record<string, Saying>, ms));
          if (own.length === 0) continue;
          arrivals.push(own, byCode(own));
        }
        const once = merged(...arrivals);
        const shuffled = [...arrivals, ...arrivals].toSorted(
          () => (choices.next().value ?? 0) - 2 ** 30,
        );
        expect(merged(...shuffled)).toEqual(once);
        // The file was made after every code and holds all that they say.
        const values = (records: readonly StoredRecord[]) =>
          codesOf(map).map((code) => existing(records, code));
        expect(values(once)).toEqual(values(own));
      }),
      { numRuns: 100 },
    );
  });
});
