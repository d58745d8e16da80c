import { describe, expect, it } from 'vitest';

import {
  binEvidence,
  linkEvidence,
  takeOutOfBin,
  unlinkEvidence,
} from '#domain/evidence/evidence-changes.ts';
import { daysLeft, dueOn, isDue } from '#domain/evidence/bin.ts';
import { evidenceByIndicator, inOrderOfNeed } from '#domain/evidence/flags.ts';
import { outOfBin, piecesByIndicator, piecesOf, unsorted } from '#domain/evidence/pieces.ts';
import type { Change } from '#domain/records/record.ts';
import { aMap } from '#tests/support/a-map.ts';
import { atLevel, ratingsOf } from '#tests/support/builders.ts';
import { addingEvidence, piecesFrom, recordsFrom } from '#tests/support/evidence.ts';

const night = addingEvidence('night', { observedOn: '2027-02-03' }, ['G1.Leaders1', 'G2.Leaders1']);
const fair = addingEvidence('fair', { title: 'Fair', observedOn: '2027-04-20' }, ['G1.Leaders1']);
const loose = addingEvidence('loose', { title: 'Unsorted', observedOn: '2026-10-01' });

describe('the evidence of a school', () => {
  it('lists the newest observation first, with the indicators that each piece serves', () => {
    const pieces = piecesFrom([...loose, ...night, ...fair]);
    expect(pieces.map(({ id, links }) => [id, links.map(({ indicator }) => indicator)])).toEqual([
      ['evidence/fair', ['G1.Leaders1']],
      ['evidence/night', ['G1.Leaders1', 'G2.Leaders1']],
      ['evidence/loose', []],
    ]);
  });

  it('is the same in whatever order its records arrive', () => {
    const records = recordsFrom([...loose, ...night, ...fair]);
    expect(piecesOf(records.toReversed())).toEqual(piecesOf(records));
  });

  it('of one indicator is what is linked to it on that map: one piece serves many', () => {
    const other = linkEvidence('riverside', 'evidence/fair', {
      map: 'other',
      indicator: 'G2.Leaders1',
    });
    const byCode = piecesByIndicator(piecesFrom([...night, ...fair, other]), 'garden-school');
    expect(titlesByCode(byCode)).toEqual({
      'G1.Leaders1': ['Fair', 'Family night'],
      'G2.Leaders1': ['Family night'],
    });
  });

  it('waits in the inbox while it serves no indicator, and again when it was taken from the last', () => {
    const from = (more: readonly Change[]) =>
      unsorted(piecesFrom([...loose, ...fair, ...more])).map(({ title }) => title);
    expect(from([])).toEqual(['Unsorted']);
    const link = { map: 'garden-school', indicator: 'G1.Leaders1' };
    expect(from([unlinkEvidence('evidence/fair', link)])).toEqual(['Fair', 'Unsorted']);
  });

  it('in the bin is out of sight with its links, and back with them', () => {
    const binned = [...fair, ...loose, binEvidence('riverside', 'evidence/fair', '2027-05-01')];
    const pieces = piecesFrom(binned);
    expect(pieces.map(({ title, binnedOn }) => [title, binnedOn])).toEqual([
      ['Fair', '2027-05-01'],
      ['Unsorted', undefined],
    ]);
    expect(outOfBin(pieces).map(({ title }) => title)).toEqual(['Unsorted']);
    expect(piecesByIndicator(pieces, 'garden-school').size).toBe(0);
    const back = piecesFrom([...binned, takeOutOfBin('evidence/fair')]);
    expect(titlesByCode(piecesByIndicator(back, 'garden-school'))).toEqual({
      'G1.Leaders1': ['Fair'],
    });
  });

  it('leaves out links to a piece that is not here, and records that do not fit', () => {
    const [, link] = fair;
    const records = recordsFrom([...(link === undefined ? [] : [link]), ...night]);
    const misfit = records.map((record) =>
      record.id === 'evidence/night'
        ? { ...record, body: { ...record.body, tags: 'many' } }
        : record,
    );
    expect(piecesOf(misfit)).toEqual([]);
    expect(piecesOf(records).map(({ title }) => title)).toEqual(['Family night']);
  });
});

describe('what to look at', () => {
  const map = aMap();
  const flags = (
    pieces: readonly Change[],
    ratings: Parameters<typeof ratingsOf>[0],
    today = '2027-05-01',
  ) =>
    inOrderOfNeed(evidenceByIndicator(map, piecesFrom(pieces), ratingsOf(ratings), today)).map(
      ({ indicator, flag }) => [indicator, flag],
    );

  it('is, first, the highest level without evidence, then all else without evidence', () => {
    expect(flags(fair, { 'G2.Leaders1': { existing: atLevel('tree') } })).toEqual([
      ['G2.Leaders1', { is: 'highest-level-without-evidence', level: 'tree' }],
      ['G1.Students 1', { is: 'without-evidence' }],
      ['G1.Leaders1', undefined],
    ]);
  });

  it('is evidence that was all seen before the last school year began', () => {
    const newest = (observedOn: string) =>
      flags(addingEvidence('one', { observedOn }, ['G1.Leaders1']), {});
    const old = ['G1.Leaders1', { is: 'only-old-evidence', newestOn: '2025-06-30' }];
    expect(newest('2025-06-30')).toContainEqual(old);
    expect(newest('2025-07-01')).toContainEqual(['G1.Leaders1', undefined]);
  });

  it('looks at the newest piece, however the others are dated', () => {
    const changes = [
      ...addingEvidence('old', { observedOn: '2020-01-01' }, ['G1.Leaders1']),
      ...fair,
    ];
    expect(flags(changes, {})).toContainEqual(['G1.Leaders1', undefined]);
  });

  it('is nothing at an indicator that does not apply here', () => {
    const ratings = {
      'G1.Leaders1': { existing: { is: 'not-applicable', reason: 'No garden.' } as const },
    };
    expect(flags([], ratings)).toContainEqual(['G1.Leaders1', undefined]);
  });

  it('counts a piece in the bin as none', () => {
    const binned = [...fair, binEvidence('riverside', 'evidence/fair', '2027-04-30')];
    expect(flags(binned, {})).toContainEqual(['G1.Leaders1', { is: 'without-evidence' }]);
  });
});

describe('the bin', () => {
  it.each([
    ['2027-02-03', '2027-03-05'],
    ['2027-12-15', '2028-01-14'],
    ['2028-02-01', '2028-03-02'],
    // Over the days on which clocks change.
    ['2027-03-01', '2027-03-31'],
    ['2027-10-20', '2027-11-19'],
  ])('keeps what was put there on %s until %s', (on, due) => {
    expect(dueOn(on)).toBe(due);
    expect(isDue(on, due)).toBe(true);
    expect(isDue(on, on)).toBe(false);
    expect(daysLeft(on, on)).toBe(30);
    expect(daysLeft(on, due)).toBe(0);
  });

  it('never counts below nothing', () => {
    expect(daysLeft('2020-01-01', '2027-01-01')).toBe(0);
  });
});

function titlesByCode(byCode: ReadonlyMap<string, readonly { readonly title: string }[]>): unknown {
  return Object.fromEntries(
    [...byCode].map(([code, pieces]) => [code, pieces.map(({ title }) => title)]),
  );
}
