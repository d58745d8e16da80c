import { describe, expect, it } from 'vitest';

import {
  addCrosswalk,
  changeCrosswalk,
  crosswalkId,
  removeCrosswalk,
} from '#domain/crosswalk/crosswalk-changes.ts';
import { crosswalksOf, indicatorsByStandard } from '#domain/crosswalk/crosswalks.ts';
import type { Crosswalk } from '#domain/crosswalk/crosswalk.ts';
import { aCrosswalk, aCrosswalkContent } from '#tests/support/crosswalks.ts';
import { anotherTab, aStorage, given } from '#tests/support/storage.ts';
import type { Storage } from '#storage/storage.ts';

const id = crosswalkId('green');

describe('a crosswalk', () => {
  it('is read back as it was written', async () => {
    const storage = await aStorage();
    await given(storage, addCrosswalk('riverside', id, aCrosswalkContent()));
    const [read] = await readIn(storage);
    expect({ ...read, links: read?.links.toSorted(byStandard) }).toEqual(aCrosswalk());
  });

  it('keeps what two tabs link at once', async () => {
    const storage = await aStorage();
    await given(storage, addCrosswalk('riverside', id, aCrosswalkContent({ links: [] })));
    const other = await anotherTab(storage);
    const [known] = await readIn(storage);
    if (known === undefined) throw new Error('not written');
    const [first, second] = aCrosswalkContent().links;
    await given(storage, changeCrosswalk(known, { ...known, links: first ? [first] : [] }));
    await given(other, changeCrosswalk(known, { ...known, links: second ? [second] : [] }));
    const [merged] = await readIn(storage);
    expect(merged?.links).toHaveLength(2);
  });

  it('writes nothing when nothing differs', () => {
    expect(changeCrosswalk(aCrosswalk(), aCrosswalkContent())).toEqual([]);
  });

  it('shows no link of a standard that is gone, and removes all links with itself', async () => {
    const storage = await aStorage();
    await given(storage, addCrosswalk('riverside', id, aCrosswalkContent()));
    const [whole] = await readIn(storage);
    if (whole === undefined) throw new Error('not written');
    const standards = whole.standards.filter(({ code }) => code !== '1.1');
    await given(storage, changeCrosswalk(whole, { ...whole, standards }));
    const [fewer] = await readIn(storage);
    expect(fewer?.links.map(({ standard }) => standard)).toEqual(['1.2']);
    await given(storage, removeCrosswalk(whole));
    const left = await storage.database.records.filter(({ deleted }) => deleted !== true).toArray();
    expect(left).toEqual([]);
  });

  it('tells the indicators of a standard in the order of the map, and of that map only', () => {
    const links = [
      { map: 'garden-school', indicator: 'G1.Students 1', standard: '1.1' },
      { map: 'garden-school', indicator: 'G1.Leaders1', standard: '1.1' },
      { map: 'another', indicator: 'G1.Leaders1', standard: '1.2' },
      { map: 'garden-school', indicator: 'gone', standard: '1.2' },
    ];
    const codes = ['G1.Leaders1', 'G1.Students 1'];
    expect(indicatorsByStandard({ links }, 'garden-school', codes)).toEqual(
      new Map([['1.1', codes]]),
    );
  });
});

async function readIn(storage: Storage): Promise<readonly Crosswalk[]> {
  return crosswalksOf(await storage.database.records.toArray());
}

function byStandard(a: { standard: string }, b: { standard: string }): number {
  return a.standard < b.standard ? -1 : a.standard > b.standard ? 1 : 0;
}
