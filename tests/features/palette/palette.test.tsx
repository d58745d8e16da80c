// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { expect, test } from 'vitest';

import { FindDialog } from '#app/FindDialog.tsx';
import { findPlaces, type PalettePlace } from '#features/palette/palette-places.ts';
import { PlacesFound } from '#features/palette/PlacesFound.tsx';
import '#i18n/en/app.ts';

const places: readonly PalettePlace[] = [
  { href: '/schools/a', name: 'Cañon Elementary', group: 'Schools' },
  { href: '/schools/b', name: 'Pine Hollow', group: 'Schools' },
  { href: '/x/EC1.Leaders1', name: 'EC1.Leaders1 Build support', group: 'Indicators' },
  { href: '/x/EC2.Leaders1', name: 'EC2.Leaders1 Find leaders of EC1', group: 'Indicators' },
];

function openPalette(known: readonly PalettePlace[] | null = places) {
  const { hook, history } = memoryLocation({ path: '/', record: true });
  let closed = 0;
  const onClose = () => (closed += 1);
  const palette = (now: readonly PalettePlace[] | null) => (
    <Router hook={hook}>
      <FindDialog onClose={onClose}>
        {(typed) => now && <PlacesFound places={now} {...typed} onClose={onClose} />}
      </FindDialog>
    </Router>
  );
  const { rerender } = render(palette(known));
  return {
    history,
    timesClosed: () => closed,
    comeToKnow: (now: readonly PalettePlace[]) => rerender(palette(now)),
  };
}

test('the field has the focus at once, and every place is a link', () => {
  openPalette();
  const dialog = screen.getByRole('dialog', { name: 'Go to' });
  expect(document.activeElement).toBe(within(dialog).getByRole('searchbox'));
  expect(within(dialog).getAllByRole('link')).toHaveLength(4);
});

test('Enter in the field goes to the first place found, and closes the palette', async () => {
  const user = userEvent.setup();
  const { history, timesClosed } = openPalette();
  await user.keyboard('canon{Enter}');
  expect(history).toEqual(['/', '/schools/a']);
  expect(timesClosed()).toBe(1);
});

test('letters and Enter that come before the places are known wait for them', async () => {
  const user = userEvent.setup();
  const { history, timesClosed, comeToKnow } = openPalette(null);
  await user.keyboard('pine{Enter}');
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'pine');
  expect([history, timesClosed()]).toEqual([['/'], 0]);
  comeToKnow(places);
  expect([history, timesClosed()]).toEqual([['/', '/schools/b'], 1]);
});

test('who types on after Enter is not taken anywhere', async () => {
  const user = userEvent.setup();
  const { history, comeToKnow } = openPalette(null);
  await user.keyboard('p{Enter}in');
  comeToKnow(places);
  expect(history).toEqual(['/']);
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Pine HollowSchools',
  ]);
});

test('Escape closes at the first press, also with something typed', async () => {
  const user = userEvent.setup();
  const { history, timesClosed } = openPalette();
  await user.keyboard('canon{Escape}');
  expect(timesClosed()).toBe(1);
  expect(history).toEqual(['/']);
});

test('arrow keys move from the field through the links and round again', async () => {
  const user = userEvent.setup();
  openPalette();
  const links = screen.getAllByRole('link');
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(links[0]);
  await user.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(links.at(-1));
});

test('a letter that is typed on a link goes on in the field', async () => {
  const user = userEvent.setup();
  openPalette();
  await user.keyboard('{ArrowDown}p');
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});

test('how many places were found is said, and so is nothing', async () => {
  const user = userEvent.setup();
  openPalette();
  await user.keyboard('leaders');
  expect(screen.getByText('2 places')).toBeTruthy();
  await user.keyboard('zz');
  expect(screen.getByText('Nothing found')).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});

test('places whose name begins with what was typed come first', () => {
  expect(findPlaces(places, 'ec1').map(({ href }) => href)).toEqual([
    '/x/EC1.Leaders1',
    '/x/EC2.Leaders1',
  ]);
});

test('every typed word must occur, in the name or in the kind', () => {
  expect(findPlaces(places, 'schools pine').map(({ name }) => name)).toEqual(['Pine Hollow']);
  expect(findPlaces(places, 'pine leaders')).toEqual([]);
});
