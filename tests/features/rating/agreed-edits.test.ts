import { beforeEach, describe, expect, test } from 'vitest';

import { unrated, type AgreedRating } from '#domain/assessment/rating.ts';
import { agreedEdits } from '#features/rating/agreed-edits.ts';
import type { RatingEdit } from '#features/rating/rating-edit.ts';
import { aCycle } from '#tests/support/builders.ts';
import { aStorage } from '#tests/support/storage.ts';

const cycle = aCycle();
const before = unrated('G1.Leaders1');
const place = { cycle, indicator: before.indicator };

beforeEach(() => agreedEdits.use.setState({ edits: [] }));

describe('an edit on its way to the database', () => {
  test('is shown before it is stored', async () => {
    const storage = await aStorage();
    const saved = agreedEdits.save(storage, { place, before, edits: [atLevel('seed')] });
    expect(shown(before).existing).toEqual({ is: 'at-level', level: 'seed' });
    expect(await saved).toMatchObject({ ok: true });
  });

  test('stays shown until the screen hears of it, and makes way for what another tab said', async () => {
    const storage = await aStorage();
    await agreedEdits.save(storage, { place, before, edits: [atLevel('seed')] });
    expect(shown(before).existing).toEqual({ is: 'at-level', level: 'seed' });
    const theirs = { ...before, existing: { is: 'at-level', level: 'tree' } } as const;
    expect(shown(theirs).existing).toEqual({ is: 'at-level', level: 'tree' });
  });

  test('does not flicker when levels are chosen faster than they are stored', async () => {
    const storage = await aStorage();
    const levels = ['seed', 'sprout', 'tree'];
    await Promise.all(
      levels.map((level) => agreedEdits.save(storage, { place, before, edits: [atLevel(level)] })),
    );
    for (const level of levels) {
      const heard = { ...before, existing: { is: 'at-level', level } } as const;
      expect(shown(heard).existing).toEqual({ is: 'at-level', level: 'tree' });
    }
  });

  test('remembers no more the longer people go to and fro', async () => {
    const storage = await aStorage();
    for (let turn = 0; turn < 40; turn += 1) {
      const edits = [atLevel(turn % 2 === 0 ? 'seed' : 'sprout')];
      await agreedEdits.save(storage, { place, before, edits });
    }
    const [edit] = agreedEdits.use.getState().edits;
    expect(edit?.earlier.length).toBeLessThanOrEqual(3);
  });

  test('of one run of keys, only the first and the last are written', async () => {
    const storage = await aStorage();
    await Promise.all(
      ['seed', 'sprout', 'tree'].map((level) =>
        agreedEdits.save(storage, { place, before, edits: [atLevel(level)], run: 'arrows' }),
      ),
    );
    const rows = await storage.database.history.toArray();
    expect(rows).toHaveLength(1);
    const stamps = new Set(rows.flatMap((row) => row.changes.map(({ after }) => after.stamp)));
    expect(stamps.size).toBe(1);
    const [record] = await storage.database.records.toArray();
    expect(record?.body).toMatchObject({ state: { level: 'tree' } });
  });
});

function atLevel(level: string): RatingEdit {
  return { part: 'existing', state: { is: 'at-level', level } };
}

function shown(stored: AgreedRating): AgreedRating {
  return agreedEdits.shown(stored, agreedEdits.use.getState().edits);
}
