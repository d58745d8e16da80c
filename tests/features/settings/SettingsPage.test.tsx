// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';

import { followTheme } from '#app/theme.ts';
import { SettingsPage } from '#features/settings/SettingsPage.tsx';
import { preferences } from '#platform/preferences.ts';
import { renderPage } from '#tests/support/render.tsx';

afterEach(() => preferences.set({ theme: 'system', singleKeys: true }));

test('the appearance follows the choice at once, and the device again when asked to', async () => {
  const user = userEvent.setup();
  followTheme();
  renderPage(<SettingsPage />, { storage: undefined });
  const painted = () => document.documentElement.dataset['theme'];
  expect(painted()).toBeUndefined();
  await user.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(painted()).toBe('dark');
  await user.click(screen.getByRole('radio', { name: 'As the device is set' }));
  expect(painted()).toBeUndefined();
});

test('shortcuts of a single key can be turned off', async () => {
  const user = userEvent.setup();
  renderPage(<SettingsPage />, { storage: undefined });
  await user.click(screen.getByRole('checkbox', { name: /single key/ }));
  expect(preferences.getSnapshot().singleKeys).toBe(false);
});
