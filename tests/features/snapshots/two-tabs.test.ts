import { describe, expect, it } from 'vitest';

import { agreeExisting } from '#domain/assessment/changes.ts';
import { chainOf } from '#domain/assessment/snapshot-chain.ts';
import type { EarlierOfYear, RecordDraft } from '#features/snapshots/record-draft.ts';
import { recordYear } from '#features/snapshots/record-year.ts';
import type { ReadyYear } from '#features/snapshots/year-in-view.ts';
import { readSnapshotsOf } from '#storage/school-snapshots.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool, atLevel } from '#tests/support/builders.ts';
import { cycleChange, schoolChange } from '#tests/support/changes.ts';
import { aStorage, anotherTab, given } from '#tests/support/storage.ts';

const cycle = aCycle();
const asShown: ReadyYear = {
  is: 'ready',
  address: { school: 'riverside', map: cycle.map, year: '2026-27' },
  school: aSchool(),
  members: [],
  cycle,
  map: aMap(),
  records: [],
  evidence: [],
  ratings: new Map(),
  chain: chainOf([]),
  damaged: [],
  yearName: '2026–27',
};
const draft: RecordDraft = {
  status: 'yearly',
  who: '',
  name: 'Ada Reyes',
  correctsInterim: false,
  reason: '',
  recordEmpty: true,
  withDistribution: false,
};
const nothingEarlier: EarlierOfYear = {
  yearly: undefined,
  interim: undefined,
  damaged: undefined,
};
const may14 = { draft, earlier: nothingEarlier, now: new Date(2027, 4, 14) };
const may15 = { draft, earlier: nothingEarlier, now: new Date(2027, 4, 15) };

describe('a year that is recorded in two tabs at the same moment', () => {
  it('has one record: the other tab learns that something came in', async () => {
    const storage = await aStorage();
    await given(storage, [schoolChange(aSchool()), cycleChange(cycle)]);
    const other = await anotherTab(storage);
    const results = await Promise.all([
      recordYear(storage, asShown, may14),
      recordYear(other, asShown, may15),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, error: { tag: 'overtaken' } });
    const { chain } = await readSnapshotsOf(storage.database, 'riverside');
    expect(chain.inOrder).toHaveLength(1);
    other.database.close();
  });

  it('is not recorded without a rating that has just been made elsewhere', async () => {
    const storage = await aStorage();
    await given(storage, [
      schoolChange(aSchool()),
      cycleChange(cycle),
      agreeExisting(cycle, 'G1.Leaders1', atLevel('seed')),
    ]);
    expect(await recordYear(storage, asShown, may14)).toEqual({
      ok: false,
      error: { tag: 'overtaken' },
    });
  });
});
