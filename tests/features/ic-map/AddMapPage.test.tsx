// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { putIcMap } from '#domain/assessment/changes.ts';
import { AddMapPage } from '#features/ic-map/AddMapPage.tsx';
import type { Storage } from '#storage/storage.ts';
import { aMap } from '#tests/support/a-map.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';
import { theMap } from '#tests/support/the-map.ts';

async function choose(content: unknown, name = 'map.json'): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const file = new File([text], name, { type: 'application/json' });
  await userEvent.upload(screen.getByLabelText('Choose the file, or drop it here'), file);
}

async function storedMaps(storage: Storage) {
  return storage.database.records.where('kind').equals('ic-map').toArray();
}

describe('adding an IC map', () => {
  it('shows what it holds, and stores it only when asked to', async () => {
    const storage = await aStorage();
    const page = renderPage(<AddMapPage />, { storage });
    await choose(aMap());
    expect(await screen.findByRole('heading', { name: 'Garden School' })).toBeTruthy();
    expect(screen.getByText(/2 desired outcomes, 3 indicators, 3 levels/)).toBeTruthy();
    expect(await storedMaps(storage)).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Add to the library' }));
    await waitFor(() => expect(page.addresses.at(-1)).toBe('/library'));
    const [record, ...others] = await storedMaps(storage);
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      id: 'ic-map/garden-school/1',
      school: 'library',
      body: aMap(),
    });
  });

  it('of the very same content says that it is there already', async () => {
    renderPage(<AddMapPage />, { storage: await aStorage() });
    await choose(theMap());
    expect(
      await screen.findByText('Engaged STEM School Community is in the library already'),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add to the library' })).toBeNull();
  });

  it('leads to its own version where the library has another', async () => {
    const storage = await aStorage();
    await given(storage, [putIcMap(aMap()), putIcMap(aMap({ version: '2' }))]);
    renderPage(<AddMapPage />, { storage });
    await choose(aMap());
    const link = await screen.findByRole('link', { name: 'Read it' });
    expect(link.getAttribute('href')).toBe('/library/garden-school?version=1');
  });

  it('of another content under the same id and version asks for another version', async () => {
    const storage = await aStorage();
    await given(storage, [putIcMap(aMap())]);
    renderPage(<AddMapPage />, { storage });
    await choose(aMap({ title: 'Another Garden School' }));
    expect(await screen.findByText(/Give yours another version in the file/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add to the library' })).toBeNull();
  });

  it('that is broken lists every fault with its place and stores nothing', async () => {
    const storage = await aStorage();
    renderPage(<AddMapPage />, { storage });
    const broken = structuredClone(aMap()) as unknown as {
      levels: { rank: number }[];
      outcomes: { indicators: { role: string; descriptors: Record<string, unknown> }[] }[];
    };
    const [first, second] = broken.outcomes[0]?.indicators ?? [];
    if (first === undefined || second === undefined) throw new Error('the small map has shrunk');
    delete first.descriptors['sprout'];
    second.role = 'gardeners';
    await choose(broken, 'garden.json');
    expect(await screen.findByText('garden.json was not added')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Indicator G1.Leaders1 (field outcomes[0].indicators[0].descriptors): the descriptor for the level “Sprout” is missing. Add it.',
      'Indicator G1.Students 1 (field outcomes[0].indicators[1].role): the map has no role “gardeners”. Check its spelling, or add the role.',
    ]);
    expect(await storedMaps(storage)).toEqual([]);
  });

  it('with more faults than anyone reads lists twenty and counts the rest', async () => {
    renderPage(<AddMapPage />, { storage: await aStorage() });
    await choose({ ...aMap(), outcomes: Array.from({ length: 25 }, () => ({})) });
    expect(
      await screen.findByText('Mend these 75 things in the file, then choose it again.'),
    ).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(20);
    expect(screen.getByText('And 55 more.')).toBeTruthy();
  });

  it.each([
    ['a letter to parents', 'Dear parents,', 'This is no JSON file.'],
    ['3 MB of anything', 'x'.repeat(3_000_000), 'This is far more than an IC map holds.'],
    ['11 MB of anything', 'x'.repeat(11_000_000), 'This is far more than an IC map holds.'],
    ['another program’s JSON', '{"name":"x"}', 'this is no IC map file.'],
  ])('that is %s is refused in a sentence', async (_, content, sentence) => {
    renderPage(<AddMapPage />, { storage: await aStorage() });
    await choose(content);
    expect((await screen.findByRole('listitem')).textContent).toContain(sentence);
  });

  it('shows code in its texts as text', async () => {
    renderPage(<AddMapPage />, { storage: await aStorage() });
    const hostile = '<img src=x onerror=alert(1)>';
    await choose(aMap({ title: hostile, publisher: hostile }));
    expect(await screen.findByRole('heading', { name: hostile })).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });
});
