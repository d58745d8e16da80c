import { describe, expect, it } from 'vitest';

import { handInState, memberRatings, newestStampOf } from '#domain/assessment/member-ratings.ts';
import { handIn, rateExisting, writeNote } from '#domain/assessment/rate-alone.ts';
import { reveal, seal } from '#domain/assessment/reveal.ts';
import { sealedView } from '#domain/assessment/sealed-view.ts';
import { parseBody } from '#domain/assessment/kinds.ts';
import { aCycle, atLevel } from '#tests/support/builders.ts';
import { ratingRecords, written } from '#tests/support/ratings.ts';

const cycle = aCycle();
const MONDAY = Date.UTC(2027, 2, 8, 15);
const MEETING = Date.UTC(2027, 2, 9, 15);
const seed = { is: 'at-level', level: 'seed' } as const;
const tree = { is: 'at-level', level: 'tree' } as const;

const ada = ratingRecords(
  'ada',
  { 'G1.Leaders1': { existing: tree, desired: 'tree', note: 'We saw the market.' } },
  { at: MONDAY },
);
const ben = ratingRecords(
  'ben',
  { 'G1.Leaders1': { existing: { is: 'cant-tell' } } },
  { at: MONDAY },
);
const codes = ['G1.Leaders1', 'G2.Leaders1'];
const team = ['ada', 'ben', 'maria'];

describe('ratings that members made alone', () => {
  it('are gathered by member and indicator, every part with its stamp', () => {
    const rating = memberRatings([...ada, ...ben])
      .get('ada')
      ?.get('G1.Leaders1');
    const stamp = ada[0]?.stamp;
    expect(rating).toEqual({
      member: 'ada',
      indicator: 'G1.Leaders1',
      existing: { value: tree, stamp },
      desired: { value: 'tree', stamp },
      note: { value: 'We saw the market.', stamp },
      confidence: undefined,
    });
  });

  it('leave out what was removed and what does not fit its kind', () => {
    const [existing, desired] = ada;
    if (existing === undefined || desired === undefined) throw new Error('two records');
    const broken = {
      ...existing,
      body: { member: 'ada', indicator: 'G1.Leaders1', state: 'four' },
    };
    const removed = { ...desired, deleted: true as const, body: {} };
    expect(memberRatings([broken, removed]).size).toBe(0);
  });

  it('are cleared by saying nothing', () => {
    const own = { cycle, member: 'ada', indicator: 'G1.Leaders1' };
    const id = `rating/${cycle.id}/ada/G1.Leaders1`;
    expect(rateExisting(own, undefined)).toEqual({ remove: `${id}/existing` });
    expect(writeNote(own, '  ')).toEqual({ remove: `${id}/note` });
  });

  it('have bodies that the write path accepts', () => {
    for (const { kind, body } of [...ada, ...ben]) expect(parseBody(kind, body).ok).toBe(true);
    expect(parseBody('rating-existing', { member: 'a', indicator: 'b', state: {} }).ok).toBe(false);
  });
});

describe('the sealed view', () => {
  it('gives who is done before the reveal, and nothing of what was said', () => {
    const views = sealedView([...ada, ...ben], codes, team);
    expect(views).toEqual([
      { is: 'sealed', indicator: 'G1.Leaders1', done: ['ada', 'ben'], missing: ['maria'] },
      { is: 'sealed', indicator: 'G2.Leaders1', done: [], missing: team },
    ]);
    const text = JSON.stringify(views);
    expect(text).not.toMatch(/tree|cant-tell|market|at-level/);
  });

  it('gives all of a revealed indicator, and nothing of the next one', () => {
    const [first, second] = sealedView(
      [...ada, ...ben, written(reveal(cycle, 'G1.Leaders1'), { at: MEETING })],
      codes,
      team,
    );
    expect(first).toMatchObject({
      is: 'revealed',
      revealedAt: MEETING,
      ratings: [
        { member: 'ada', existing: { value: tree }, changedAfter: [] },
        { member: 'ben', existing: { value: { is: 'cant-tell' } }, changedAfter: [] },
      ],
      missing: ['maria'],
    });
    expect(second?.is).toBe('sealed');
  });

  it('marks what a member changed after the reveal', () => {
    const revealed = written(reveal(cycle, 'G1.Leaders1'), { at: MEETING });
    const later = ratingRecords('ada', { 'G1.Leaders1': { existing: seed } }, { at: MEETING + 1 });
    const [view] = sealedView([...ada.slice(1), ...later, revealed], codes, ['ada']);
    expect(view).toMatchObject({ ratings: [{ changedAfter: ['existing'] }] });
  });

  it('leaves out ratings of people who are not on the roster', () => {
    const revealed = written(reveal(cycle, 'G1.Leaders1'), { at: MEETING });
    expect(sealedView([...ada, revealed], codes, ['ben'])[0]).toMatchObject({ ratings: [] });
  });

  it('is sealed again when the reveal is taken back', () => {
    const revealed = written(reveal(cycle, 'G1.Leaders1'), { at: MEETING });
    const takenBack = { ...revealed, deleted: true as const, body: {} };
    expect(seal(cycle, 'G1.Leaders1')).toEqual({ remove: revealed.id });
    expect(sealedView([...ada, takenBack], codes, team)[0]?.is).toBe('sealed');
  });
});

describe('handing in', () => {
  const upTo = newestStampOf(memberRatings(ada).get('ada')?.values() ?? []) ?? '';
  const handedIn = written(handIn(cycle, 'ada', upTo), { at: MONDAY + 60_000 });

  it('goes from nothing here, over under way, to handed in', () => {
    expect(handInState([], 'ada')).toEqual({ is: 'nothing-here' });
    expect(handInState(ada, 'ada')).toEqual({ is: 'under-way', rated: 1 });
    const done = { is: 'handed-in', rated: 1, at: MONDAY, changedSince: false };
    expect(handInState([...ada, handedIn], 'ada')).toEqual(done);
    expect(handInState([...ada, handedIn], 'ben')).toEqual({ is: 'nothing-here' });
  });

  it('tells when something was changed since, and stops telling when it is handed in again', () => {
    const later = ratingRecords('ada', { 'G2.Leaders1': { existing: seed } }, { at: MEETING });
    const all = [...ada, ...later, handedIn];
    expect(handInState(all, 'ada')).toMatchObject({ changedSince: true });
    const newest = newestStampOf(memberRatings(all).get('ada')?.values() ?? []) ?? '';
    const again = written(handIn(cycle, 'ada', newest), { at: MEETING + 5 });
    expect(handInState([...ada, ...later, again], 'ada')).toMatchObject({ changedSince: false });
  });

  it('says the same when nothing was changed, so that it writes nothing', () => {
    expect(handIn(cycle, 'ada', upTo)).toEqual(
      handIn(cycle, 'ada', handedIn.body['upTo'] as string),
    );
  });

  it('has nothing to do with what the team agreed', () => {
    expect(atLevel('tree')).toEqual(tree);
    expect(newestStampOf([])).toBeUndefined();
  });
});
