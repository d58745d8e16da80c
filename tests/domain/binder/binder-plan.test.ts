import { describe, expect, it } from 'vitest';

import { planBinder, type BinderChoice } from '#domain/binder/binder-plan.ts';
import { binEvidence, linkEvidence } from '#domain/evidence/evidence-changes.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aChoice, somePieces } from '#tests/support/binders.ts';
import { aCrosswalk } from '#tests/support/crosswalks.ts';
import { addingEvidence, piecesFrom } from '#tests/support/evidence.ts';

const notApplicable = new Set(['G1.Students 1']);
const planned = (over: Partial<BinderChoice> = {}, pieces = somePieces()) =>
  planBinder(aMap(), pieces, notApplicable, aChoice(over));

describe('a binder', () => {
  it('follows the outcomes and indicators of the map, newest observation first', () => {
    const { parts, pieces } = planned();
    expect(
      parts.map(({ indicators }) =>
        indicators.map(({ code, pieces: own }) => [code, own.map(({ title }) => title)]),
      ),
    ).toEqual([
      [
        ['G1.Leaders1', ['Family night', 'What a parent said']],
        ['G1.Students 1', []],
      ],
      [['G2.Leaders1', ['Family night', 'Our page']]],
    ]);
    expect(pieces.map(({ title }) => title)).toEqual([
      'Family night',
      'What a parent said',
      'Our page',
      'To be sorted',
    ]);
  });

  it('leaves out students without consent on file unless they are asked for', () => {
    expect(planned().leftOut.noConsent.map(({ title }) => title)).toEqual(['In class']);
    const all = planned({ withoutConsent: true });
    expect(all.leftOut.noConsent).toEqual([]);
    expect(all.pieces.map(({ title }) => title)).toContain('In class');
  });

  it('leaves out what is unsorted where that is wished, and says how much', () => {
    const plan = planned({ withUnsorted: false });
    expect(plan.unsorted).toEqual([]);
    expect(plan.leftOut.unsorted.map(({ title }) => title)).toEqual(['To be sorted']);
  });

  it('holds only the evidence of a school year', () => {
    const plan = planned({ year: 2026 });
    expect(plan.pieces.map(({ title }) => title)).toContain('Family night');
    expect(plan.leftOut.otherDates.map(({ title }) => title)).toEqual(['Our page']);
    expect(planned({ year: 2025 }).pieces).toEqual([]);
  });

  it('holds an older piece for the indicator that it was kept for, and for no other', () => {
    const kept = { map: aMap().id, indicator: 'G1.Leaders1', fitsIn: 2026 };
    const pieces = piecesFrom([
      ...addingEvidence('fair', { title: 'Fair', observedOn: '2024-05-01' }, [
        'G1.Leaders1',
        'G2.Leaders1',
      ]),
      linkEvidence('riverside', 'evidence/fair', kept),
    ]);
    const { parts, leftOut } = planned({ year: 2026 }, pieces);
    const counts = parts.flatMap(({ indicators }) =>
      indicators.map((one) => [one.code, one.pieces.length]),
    );
    expect(counts).toEqual([
      ['G1.Leaders1', 1],
      ['G1.Students 1', 0],
      ['G2.Leaders1', 0],
    ]);
    expect(leftOut.otherDates).toEqual([]);
    expect(planned({ year: 2027 }, pieces).leftOut.otherDates).toHaveLength(1);
  });

  it('misses no evidence where an indicator doesn’t apply', () => {
    expect(planned().indicatorsWithout).toEqual([]);
    expect(planBinder(aMap(), somePieces(), new Set(), aChoice()).indicatorsWithout).toEqual([
      'G1.Students 1',
    ]);
  });

  it('never holds what lies in the bin', () => {
    const binned = piecesFrom([
      ...addingEvidence('old', { title: 'Old' }, ['G1.Leaders1']),
      binEvidence('riverside', 'evidence/old', '2027-03-01'),
    ]);
    expect(planned({}, binned)).toMatchObject({
      pieces: [],
      leftOut: { noConsent: [], otherMaps: [] },
    });
  });

  it('follows a framework’s standards, with those that nothing shows, and the rest at the end', () => {
    const { parts, standardsWithout } = planned({ order: { is: 'standards', of: aCrosswalk() } });
    expect(
      parts.map(({ about, indicators }) => [
        about.is === 'standard' ? about.standard.code : about.is,
        indicators.map(({ code }) => code),
      ]),
    ).toEqual([
      ['1.1', ['G1.Leaders1', 'G1.Students 1']],
      ['1.2', ['G1.Students 1']],
      ['2.1', []],
      ['rest', ['G2.Leaders1']],
    ]);
    expect(standardsWithout).toEqual(['1.2', '2.1']);
  });

  it('says what belongs to another IC map', () => {
    const other = piecesFrom(addingEvidence('x', { title: 'Elsewhere' }, ['G9.Nobody1']));
    expect(planned({}, other).leftOut.otherMaps.map(({ title }) => title)).toEqual(['Elsewhere']);
  });
});
