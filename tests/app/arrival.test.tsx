// @vitest-environment jsdom
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Link, Route, Router, Switch } from 'wouter';

import { Arrival } from '#app/Arrival.tsx';
import { hashHref, navigate, useHashLocation, useHashSearch } from '#app/hash-location.ts';
import { librarySearchAddress } from '#platform/addresses.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

beforeEach(() => {
  vi.spyOn(window, 'scrollTo').mockImplementation(() => {});
});

function Keys() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Shortcuts
      </button>
      <Dialog open={open} title="Keys" onClose={() => setOpen(false)}>
        J and K
      </Dialog>
    </>
  );
}

function Pages() {
  return (
    // oxlint-disable-next-line react/hooks -- the router takes its location as a hook
    <Router hook={useHashLocation} searchHook={useHashSearch} hrefs={hashHref}>
      <Arrival>
        <main>
          <Switch>
            <Route path="/library">
              <PageHeading title="Library" />
              <Link href="/settings">Settings</Link>
            </Route>
            <Route path="/settings">
              <PageHeading title="Settings" />
              <Keys />
            </Route>
            <Route>
              <PageHeading title="All schools" />
              <Link href="/library">Library</Link>
            </Route>
          </Switch>
        </main>
      </Arrival>
    </Router>
  );
}

test('the page that the app starts with takes no focus, the next one does, after its title', async () => {
  const user = userEvent.setup();
  render(<Pages />);
  expect(document.title).toBe('All schools – Continuum');
  expect(document.activeElement).toBe(document.body);

  await user.click(screen.getByRole('link', { name: 'Library' }));
  const heading = await screen.findByRole('heading', { level: 1, name: 'Library' });
  expect(document.activeElement).toBe(heading);
  expect(document.title).toBe('Library – Continuum');
});

test('Back gives the focus to the link that was followed', async () => {
  const user = userEvent.setup();
  act(() => navigate('/library'));
  render(<Pages />);
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  await screen.findByRole('heading', { name: 'Settings' });

  act(() => history.back());
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Settings' })),
  );
  expect(document.title).toBe('Library – Continuum');
});

test('Back with a dialog open closes the dialog and leaves the page, the next Back leaves the page', async () => {
  const user = userEvent.setup();
  act(() => navigate('/library'));
  render(<Pages />);
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  await user.click(await screen.findByRole('button', { name: 'Shortcuts' }));
  expect(screen.getByRole('dialog', { name: 'Keys' })).toBeTruthy();

  const addresses: string[] = [];
  const watch = () => addresses.push(screen.getByRole('heading', { level: 1 }).textContent);
  addEventListener('popstate', watch);
  act(() => history.back());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(addresses).toEqual(['Settings', 'Settings']));
  removeEventListener('popstate', watch);
  expect(location.hash).toBe('#/settings');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Shortcuts' }));

  act(() => history.back());
  await screen.findByRole('heading', { name: 'Library' });
  expect(location.hash).toBe('#/library');
});

test('an address that is typed while a dialog is open closes it and is gone to', async () => {
  const user = userEvent.setup();
  act(() => navigate('/settings'));
  render(<Pages />);
  await user.click(await screen.findByRole('button', { name: 'Shortcuts' }));
  act(() => {
    location.hash = '#/library';
  });
  await screen.findByRole('heading', { name: 'Library' });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('what is searched for stays behind the # and never reaches a server', () => {
  act(() => navigate(librarySearchAddress('needs & support?')));
  expect(location.search).toBe('');
  expect(location.pathname).toBe('/');
  expect(location.hash).toBe('#/library/search?q=needs%20%26%20support%3F');
});
