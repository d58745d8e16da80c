// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { Layout } from '#app/Layout.tsx';
import { appUpdate } from '#platform/app-update.ts';
import { aStorage } from '#tests/support/storage.ts';
import { renderPage } from '#tests/support/render.tsx';
import { useToasts } from '#ui/toasts.ts';

test('that the app now works without a network is a line at the foot, and covers nothing', async () => {
  vi.spyOn(appUpdate, 'getSnapshot').mockReturnValue('offline-ready');
  renderPage(<Layout>A page</Layout>, { storage: await aStorage() });
  const line = screen.getByText(/It now works without a network\.$/);
  expect(screen.getByRole('contentinfo').contains(line)).toBe(true);
  expect(line.getAttribute('role')).toBe('status');
  expect(useToasts.getState().toasts).toEqual([]);
});

test('before that, the foot promises only where the data stays', async () => {
  renderPage(<Layout>A page</Layout>, { storage: await aStorage() });
  expect(screen.getByText(/stored in this browser only/)).toBeTruthy();
  expect(screen.queryByText(/without a network/)).toBeNull();
});
