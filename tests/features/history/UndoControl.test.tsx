// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { agreeRationale } from '#domain/assessment/changes.ts';
import { rateExisting } from '#domain/assessment/rate-alone.ts';
import { recordsOfInvitation } from '#exchange/invitation.ts';
import { UndoControl } from '#features/history/UndoControl.tsx';
import type { CurrentPlace } from '#platform/current-place.ts';
import type { Storage } from '#storage/storage.ts';
import { useToasts } from '#ui/toasts.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aMember } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

import { aTeamYear, ownRating } from '#tests/features/alone/a-team-year.tsx';

const year = { school: 'riverside', map: aMap().id, year: '2026-27' };

async function adaRates(storage: Storage): Promise<void> {
  await storage.commit({
    label: { what: 'own-existing-rated', subject: 'G1.Leaders1' },
    by: 'ada',
    changes: [
      rateExisting(
        { cycle: aCycle(), member: 'ada', indicator: 'G1.Leaders1' },
        { is: 'at-level', level: 'seed' },
      ),
    ],
  });
}

const nothing = 'Undo (there is nothing to take back)';

/** What the button says at a place; then Ctrl+Z is pressed there. */
async function undoAt(storage: Storage, place: CurrentPlace, name: string | RegExp): Promise<void> {
  const page = renderPage(<UndoControl place={place} />, { storage });
  await screen.findByRole('button', { name });
  await userEvent.setup().keyboard('{Control>}z{/Control}');
  await screen.findByText(/^(?:Undone:|There is nothing)/);
  useToasts.setState({ toasts: [] });
  page.unmount();
}

test('Ada’s step is not taken back in Ben’s screens, nor on the team’s pages, but in her own', async () => {
  const storage = await aTeamYear();
  await given(storage, [agreeRationale(aCycle(), 'G1.Leaders1', 'The team’s')]);
  await adaRates(storage);
  await undoAt(storage, { ...year, member: 'ben' }, nothing);
  await undoAt(storage, year, 'Undo: start of test');
  expect((await ownRating(storage))?.existing?.value).toEqual({ is: 'at-level', level: 'seed' });
  await undoAt(storage, { ...year, member: 'ada' }, /^Undo: own existing state/);
  await waitFor(async () => expect(await ownRating(storage)).toBeUndefined());
});

test('on a phone that was invited, undo in one’s own screens never takes the invitation back', async () => {
  const storage = await aStorage();
  await storage.adopt({
    label: { what: 'year-started', subject: '2026–27' },
    records: recordsOfInvitation({
      issuedAt: Date.UTC(2026, 7, 1),
      school: { id: 'riverside', name: 'Riverside Elementary' },
      cycle: { map: aMap().id, mapVersion: '1', schoolYear: 2026 },
      member: aMember(),
      map: aMap(),
    }),
  });
  await undoAt(storage, { ...year, member: 'ada' }, nothing);
  expect(await storage.database.records.get('riverside')).toBeDefined();
  await adaRates(storage);
  // At home there is nobody else: what was done last is named there too.
  await undoAt(storage, {}, /^Undo: own existing state/);
});
