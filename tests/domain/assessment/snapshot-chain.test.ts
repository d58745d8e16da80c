import { describe, expect, test } from 'vitest';

import { chainOf } from '#domain/assessment/snapshot-chain.ts';
import { aCycle, aSnapshot } from '#tests/support/builders.ts';

const first = aSnapshot({
  recordedAt: '2025-05-01T12:00:00.000Z',
  cycle: aCycle({ schoolYear: 2024 }),
});
const second = aSnapshot({
  recordedAt: '2026-05-01T12:00:00.000Z',
  cycle: aCycle({ schoolYear: 2025 }),
  follows: [first.id],
});
const third = aSnapshot({
  recordedAt: '2027-05-01T12:00:00.000Z',
  cycle: aCycle({ schoolYear: 2026 }),
  follows: [first.id, second.id],
});

describe('the chain of a school’s snapshots', () => {
  test('is empty before the first', () => {
    expect(chainOf([])).toEqual({ inOrder: [], heads: [], missing: [], amendedBy: new Map() });
  });

  test('has them oldest first with the newest at its head, in whatever order they were read', () => {
    const chain = chainOf([third, first, second]);
    expect(chain.inOrder).toEqual([first, second, third]);
    expect(chain.heads).toEqual([third]);
    expect(chain.missing).toEqual([]);
  });

  test('goes by what each one follows where a clock was five years wrong', () => {
    const wrongClock = aSnapshot({ recordedAt: '2021-05-02T12:00:00.000Z', follows: [first.id] });
    const afterIt = aSnapshot({
      recordedAt: '2020-01-01T12:00:00.000Z',
      follows: [first.id, wrongClock.id],
    });
    expect(chainOf([wrongClock, afterIt, first]).inOrder).toEqual([first, wrongClock, afterIt]);
  });

  test('shows a fork when two devices recorded beside each other, and a later one settles it', () => {
    const besides = aSnapshot({ recordedAt: '2026-05-02T12:00:00.000Z', follows: [first.id] });
    expect(chainOf([first, second, besides]).heads).toEqual([second, besides]);
    const settling = aSnapshot({
      recordedAt: '2026-06-01T12:00:00.000Z',
      follows: [first.id, second.id, besides.id],
    });
    expect(chainOf([first, second, besides, settling]).heads).toEqual([settling]);
  });

  test('names a snapshot that should be here and is not', () => {
    expect(chainOf([first, third]).missing).toEqual([second.id]);
  });

  test('says which snapshot amends which', () => {
    const amending = aSnapshot({
      recordedAt: '2027-05-20T12:00:00.000Z',
      follows: [first.id, second.id, third.id],
      amends: { snapshot: third.id, reason: 'The level of one indicator was wrong.' },
    });
    const chain = chainOf([first, second, third, amending]);
    expect(chain.amendedBy).toEqual(new Map([[third.id, amending]]));
  });
});
