// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { putIcMap } from '#domain/assessment/changes.ts';
import { icMapSchema } from '#domain/ic-map/ic-map.ts';
import { MapGlancePage } from '#features/ic-map/MapGlancePage.tsx';
import { MapGlossaryPage } from '#features/ic-map/MapGlossaryPage.tsx';
import { MapTablePage } from '#features/ic-map/MapTablePage.tsx';
import { MapWhitePaperPage } from '#features/ic-map/MapWhitePaperPage.tsx';
import { BUILT_IN_MAP } from '#storage/built-in-map.ts';
import { aMap } from '#tests/support/a-map.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

describe('reading the built-in map', () => {
  it('At-A-Glance: the standard, and all 16 codes with the wording of that page', async () => {
    renderPage(<MapGlancePage mapId={BUILT_IN_MAP} />, { storage: undefined });
    await screen.findByRole('heading', { name: 'Standard' });
    expect(screen.getAllByRole('rowheader')).toHaveLength(16);
    const third = screen.getByRole('row', { name: /^EC1.Leaders3/ });
    expect(third.textContent).toContain('develop Shared Vision and Mission for STEM education');
    expect(screen.getByText(/it promotes the benefits of STEM education/)).toBeTruthy();
  });

  it('as printed: five columns, Sustaining leftmost, and the wording of the map', async () => {
    renderPage(<MapTablePage mapId={BUILT_IN_MAP} />, { storage: undefined });
    const [first, , third] = await screen.findAllByRole('table');
    if (first === undefined || third === undefined) throw new Error('a table is missing');
    expect(
      within(first)
        .getAllByRole('columnheader')
        .map((header) => header.querySelector('[data-tone] :last-child')?.textContent),
    ).toEqual([
      '5 Sustaining',
      '4 Fully Implementing',
      '3 Refining and Expanding',
      '2 Progressing',
      '1 Getting Started',
    ]);
    expect(within(first).getAllByRole('cell')).toHaveLength(7 * 5);
    expect(first.textContent).toContain('develop a shared vision and mission');
    expect(third.textContent).toContain('about STEM workforce needs and availability');
  });

  it('as printed: the order of the levels in a line, and a way to each desired outcome', async () => {
    renderPage(<MapTablePage mapId={BUILT_IN_MAP} />, { storage: undefined });
    await screen.findByText(/Sustaining comes first \(leftmost\).* go up from Getting Started\.$/);
    const list = screen.getByRole('navigation', { name: 'Desired outcomes' });
    const codes = within(list)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(codes).toEqual(['EC1', 'EC2', 'EC3']);
  });

  it('white paper: every section, and an address that is no link', async () => {
    renderPage(<MapWhitePaperPage mapId={BUILT_IN_MAP} />, { storage: undefined });
    const headings = await screen.findAllByRole('heading', { level: 2 });
    expect(headings.map((heading) => heading.textContent)).toEqual([
      'Engaged STEM School Community',
      'Collaborative Leadership, Shared Vision',
      'Students as Partners',
      'Collaboration with Parents',
      'Strategic Alliances',
    ]);
    expect(screen.getByText('http://www.s2temsc.org/igravestem.html').closest('a')).toBeNull();
  });

  it('glossary: five terms, each with the white paper’s sentence', async () => {
    renderPage(<MapGlossaryPage mapId={BUILT_IN_MAP} />, { storage: undefined });
    expect((await screen.findAllByRole('term')).map((term) => term.textContent)).toEqual([
      'School Community',
      'stakeholders',
      'STEM leadership team',
      'strategic alliances',
      'STEM learning ecosystem',
    ]);
    expect(screen.getAllByRole('definition')[2]?.textContent).toMatch(/^Coordinating a STEM/);
  });
});

describe('reading another publisher’s map', () => {
  it('without roles, white paper and glossary has pages for what there is', async () => {
    const storage = await aStorage();
    const map = aMap({ roles: [], whitePaper: [], glossary: [] });
    const text = JSON.stringify(map).replaceAll(/"role":"\w+",/g, '');
    await given(storage, [putIcMap(icMapSchema.parse(JSON.parse(text)))]);
    renderPage(<MapGlancePage mapId="garden-school" />, { storage });
    const parts = await screen.findByRole('navigation', { name: 'Parts of this IC map' });
    expect(
      within(parts)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['At-A-Glance', 'The map']);
    expect(screen.queryByRole('columnheader', { name: 'Role' })).toBeNull();
  });

  it('that is not on this device says so and leads to the library', async () => {
    renderPage(<MapGlancePage mapId="no-such-map" />, { storage: await aStorage() });
    const link = await screen.findByRole('link', { name: 'Open the library' });
    expect(link.getAttribute('href')).toBe('/library');
  });
});
