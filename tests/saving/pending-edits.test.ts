import { expect, test } from 'vitest';

import { unrated } from '#domain/assessment/rating.ts';
import { ownEdits } from '#features/alone/own-edits.ts';
import { wordsOf } from '#features/alone/own-rating.ts';
import { agreedEdits } from '#features/rating/agreed-edits.ts';
import { useSaveStatus } from '#storage/save-status.ts';
import { aCycle } from '#tests/support/builders.ts';
import { aStorage } from '#tests/support/storage.ts';

test('what the team said and could not be stored is not forgotten when a member gives up their own', async () => {
  const storage = await aStorage();
  await storage.database.meta.put({ key: 'minReaderVersion', value: 99 });
  const place = { cycle: aCycle(), indicator: 'G1.Leaders1' };
  await agreedEdits.save(storage, {
    place,
    before: unrated(place.indicator),
    edits: [{ part: 'rationale', text: 'Seen in May.' }],
  });
  await ownEdits.save(storage, {
    place: { ...place, member: 'ada' },
    before: wordsOf(undefined),
    edits: [{ part: 'note', note: 'So small.' }],
  });
  ownEdits.giveUp(ownEdits.use.getState().edits);
  expect(ownEdits.use.getState().edits).toEqual([]);
  expect(useSaveStatus.getState().failure).toBeDefined();
  agreedEdits.giveUp(agreedEdits.use.getState().edits);
  expect(useSaveStatus.getState().failure).toBeUndefined();
});
