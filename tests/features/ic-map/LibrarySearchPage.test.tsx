// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { putIcMap } from '#domain/assessment/changes.ts';
import { LibrarySearchPage } from '#features/ic-map/LibrarySearchPage.tsx';
import { aMap } from '#tests/support/a-map.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

async function searching() {
  const storage = await aStorage();
  const page = renderPage(<LibrarySearchPage />, { storage, address: '/library/search' });
  const field = await screen.findByRole('searchbox', { name: 'Words to look for' });
  return { page, field, storage };
}

/** Letter by letter, without a pause however busy the computer is. */
function type(field: HTMLElement, words: string): void {
  for (let end = 1; end <= words.length; end += 1) {
    fireEvent.change(field, { target: { value: words.slice(0, end) } });
  }
}

describe('the words that are looked for', () => {
  it('stand in the address once the typing pauses, and not with every letter', async () => {
    const { page, field } = await searching();
    type(field, 'mentor');
    expect(page.addresses.at(-1)).toBe('/library/search');
    await waitFor(() => expect(page.addresses.at(-1)).toBe('/library/search?q=mentor'));
  });

  it('stand there at once when the field is left for what was found', async () => {
    const { page, field } = await searching();
    await userEvent.click(field);
    type(field, 'mentor');
    await userEvent.tab();
    expect(page.addresses.at(-1)).toBe('/library/search?q=mentor');
  });

  it('stay while somebody adds a map, and are looked for in it too', async () => {
    const { field, storage } = await searching();
    type(field, 'garden');
    await act(() => given(storage, [putIcMap(aMap({ title: 'A garden of a school' }))]));
    await waitFor(() => expect(screen.getAllByText(/garden/i).length).toBeGreaterThan(0));
    expect(field.isConnected).toBe(true);
    expect(field).toHaveProperty('value', 'garden');
  });

  it('are never written over the address of the next page', async () => {
    const { page, field } = await searching();
    type(field, 'mentor');
    page.unmount();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(page.addresses.at(-1)).toBe('/library/search');
  });
});
