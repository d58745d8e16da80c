// @vitest-environment jsdom
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import 'fake-indexeddb/auto';

import { App } from '#app/App.tsx';
import { navigate } from '#app/hash-location.ts';
import { PageBoundary } from '#app/PageBoundary.tsx';
import { PageSlot } from '#app/PageSlot.tsx';
import { pageCode } from '#app/page-code.ts';
import { useStorageStart } from '#app/storage-start.ts';
import { putSchool } from '#domain/assessment/changes.ts';
import {
  addMapAddress,
  editSchoolAddress,
  libraryAddress,
  newSchoolAddress,
  newYearAddress,
  openDeliveriesAddress,
  openInvitationAddress,
  schoolAddress,
} from '#platform/addresses.ts';
import { openFileAddress } from '#platform/file-addresses.ts';
import { historyLookAddress } from '#platform/history-addresses.ts';
import { aSchool } from '#tests/support/builders.ts';
import { aStorage, given } from '#tests/support/storage.ts';

beforeEach(() => {
  vi.spyOn(window, 'scrollTo').mockImplementation(() => {});
  act(() => navigate('/'));
});

test('a browser that can’t store says so, and still reads the library', async () => {
  useStorageStart.setState(
    { is: 'unavailable', error: { tag: 'no-database', detail: 'absent' } },
    true,
  );
  const user = userEvent.setup();
  render(<App />);
  expect(
    await screen.findByRole('heading', { name: 'This browser can’t store your school' }),
  ).toBeTruthy();
  await user.click(screen.getByRole('link', { name: 'Read the IC map' }));
  expect(location.hash).toBe(`#${libraryAddress()}`);
  expect(await screen.findByText('Engaged STEM School Community')).toBeTruthy();
});

test('an opening that takes long asks to close other tabs', () => {
  useStorageStart.setState({ is: 'opening', slow: 'other-tabs' }, true);
  render(<App />);
  expect(screen.getByText(/please close them/)).toBeTruthy();
});

test('data of a newer version can be read, and the page says why nothing can be changed', async () => {
  const storage = await aStorage();
  useStorageStart.setState(
    { is: 'open', storage: { ...storage, access: { mode: 'read-only' } } },
    true,
  );
  render(<App />);
  expect(await screen.findByText('You can read, and not change anything')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
});

test.each(['read-only', 'copy'] as const)(
  'what is %s offers nothing that would only be refused, and reads on',
  async (mode) => {
    const storage = await aStorage();
    const readOnly = { ...storage, access: { mode } };
    await given(storage, [putSchool('riverside', aSchool())]);
    useStorageStart.setState({ is: 'open', storage: readOnly }, true);
    render(<App />);
    act(() => navigate(schoolAddress('riverside')));
    expect(await screen.findByRole('link', { name: 'Save a file' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^Edit|^Add evidence|^Set up the year/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
    // By an old link or a bookmark one may still come to a page that is there to change something.
    for (const address of [
      newSchoolAddress(),
      editSchoolAddress('riverside'),
      newYearAddress('riverside'),
      openFileAddress(),
      addMapAddress(),
      openDeliveriesAddress(),
      openInvitationAddress(),
    ]) {
      act(() => navigate(address));
      expect(await screen.findByText('Nothing can be changed here just now')).toBeTruthy();
      act(() => navigate('/'));
      expect(await screen.findByText(aSchool().name)).toBeTruthy();
    }
    expect(screen.queryByRole('link', { name: /^Start|^Open a file/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /undo/i })).toBeNull();
  },
);

test('when another tab took over, the page stays and a notice asks to reload', async () => {
  const storage = await aStorage();
  useStorageStart.setState({ is: 'open', storage }, true);
  render(<App />);
  const heading = await screen.findByRole('heading', { level: 1 });
  act(() => useStorageStart.setState({ is: 'superseded', storage }, true));
  expect(screen.getByText('A newer version of Continuum is open in another tab')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 })).toBe(heading);
});

test('when another tab took over, a page that is gone to says to reload instead of loading for ever', async () => {
  const storage = await aStorage();
  useStorageStart.setState({ is: 'open', storage }, true);
  render(<App />);
  await screen.findByRole('heading', { level: 1 });
  storage.database.close();
  act(() => useStorageStart.setState({ is: 'superseded', storage }, true));
  act(() => navigate('/history'));
  expect(await screen.findByRole('heading', { name: 'Reload to open this page' })).toBeTruthy();
  act(() => navigate('/'));
  expect(screen.getByRole('heading', { name: 'Reload to open this page' })).toBeTruthy();
});

test('a lost connection to the data takes neither the page nor the frame away', async () => {
  const storage = await aStorage();
  const { takeBacks } = storage.database;
  vi.spyOn(storage.database, 'takeBacks', 'get').mockReturnValue(takeBacks);
  const where = vi.spyOn(takeBacks, 'where').mockImplementation(() => {
    throw new DOMException('connection lost', 'UnknownError');
  });
  useStorageStart.setState({ is: 'open', storage }, true);
  render(<App />);
  const heading = await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(where.mock.calls.length).toBeGreaterThanOrEqual(3));
  expect(await screen.findByRole('button', { name: /nothing to take back/ })).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 })).toBe(heading);
  expect(screen.queryByText('This page ran into a problem')).toBeNull();
});

test('a page whose code can’t be fetched says what is safe, and another page works', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const missing = pageCode(() => Promise.reject(new TypeError('Failed to fetch')));
  const there = pageCode(async () => () => <h1>Team</h1>);
  const { rerender } = render(
    <PageBoundary path="/a">
      <PageSlot code={missing} params={{}} />
    </PageBoundary>,
  );
  expect(await screen.findByText(/Whatever was saved is safe/)).toBeTruthy();
  rerender(
    <PageBoundary path="/b">
      <PageSlot key="b" code={there} params={{}} />
    </PageBoundary>,
  );
  expect(await screen.findByRole('heading', { name: 'Team' })).toBeTruthy();
});

test('whatever a file calls a school inside, its pages are found at their addresses', async () => {
  const storage = await aStorage();
  const id = '50% %41%00 ä/?#';
  const { id: _id, ...school } = aSchool({ name: 'Odd School' });
  await given(storage, [putSchool(id, school)]);
  useStorageStart.setState({ is: 'open', storage }, true);
  render(<App />);
  for (const address of [schoolAddress(id), historyLookAddress(id, {})]) {
    act(() => navigate(address));
    expect((await screen.findAllByText('Odd School')).length).toBeGreaterThan(0);
    act(() => navigate('/settings'));
    await screen.findByRole('heading', { name: 'Settings' });
  }
});
