// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { LibrarySearchPage } from '#features/ic-map/LibrarySearchPage.tsx';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage } from '#tests/support/storage.ts';

async function searching() {
  const page = renderPage(<LibrarySearchPage />, {
    storage: await aStorage(),
    address: '/library/search',
  });
  const field = await screen.findByRole('searchbox', { name: 'Words to look for' });
  return { page, field };
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

  it('are never written over the address of the next page', async () => {
    const { page, field } = await searching();
    type(field, 'mentor');
    page.unmount();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(page.addresses.at(-1)).toBe('/library/search');
  });
});
