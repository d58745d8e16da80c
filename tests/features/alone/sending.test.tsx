// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';

import { handIn, rateExisting, writeNote } from '#domain/assessment/rate-alone.ts';
import { readHandInText } from '#exchange/hand-in-text.ts';
import { readHandInFile } from '#exchange/hand-in-packet.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle } from '#tests/support/builders.ts';
import { modulesOf, textIn } from '#tests/support/qr-pixels.ts';

import { aTeamYear, openOwn } from './a-team-year.tsx';

const cycle = aCycle();
const codes = ['G1.Leaders1', 'G2.Leaders1'];
const FAR_AHEAD = 'zzzzzzzzz-0000-000000000000';

/** Ada has rated two indicators, with a note of so many random letters each, and handed in. */
async function handedIn(noteLength: number): Promise<Storage> {
  const changes = codes.flatMap((indicator) => {
    const own = { cycle, member: 'ada', indicator };
    return [rateExisting(own, { is: 'cant-tell' }), writeNote(own, noise(noteLength))];
  });
  return aTeamYear([...changes, handIn(cycle, 'ada', FAR_AHEAD)]);
}

/** Nothing that packing could shorten much. */
function noise(length: number): string {
  let state = 7;
  const letters = Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 90));
  });
  return letters.join('');
}

async function shownCode(storage: Storage) {
  const { user } = await openOwn(storage);
  await user.click(screen.getByText('Send it to your facilitator'));
  await user.click(screen.getByRole('button', { name: 'Show as QR code' }));
  const dialog = await screen.findByRole('dialog', { name: 'Ratings of Ada Reyes' });
  const picture = within(dialog).getByRole('img', {
    name: 'QR code with the ratings of Ada Reyes',
  });
  const read = readHandInText(textIn(modulesOf(picture)));
  return { dialog, kinds: read.ok ? read.value.records.map(({ kind }) => kind).toSorted() : [] };
}

describe('a QR code of what was handed in', () => {
  test('holds every record of the member', async () => {
    const { dialog, kinds } = await shownCode(await handedIn(40));
    expect(kinds).toEqual([
      'handed-in',
      'rating-existing',
      'rating-existing',
      'rating-note',
      'rating-note',
    ]);
    expect(dialog.textContent).not.toContain('don’t travel');
  });

  test('leaves out notes that are too long for it, and says so', async () => {
    const { dialog, kinds } = await shownCode(await handedIn(1500));
    expect(kinds).toEqual(['handed-in', 'rating-existing', 'rating-existing']);
    expect(dialog.textContent).toContain('Your notes are too long for a QR code');
  });
});

describe('a file of what was handed in', () => {
  test('goes to the share menu as text, because phones refuse kinds that they don’t know', async () => {
    const shared: File[] = [];
    vi.stubGlobal('navigator', {
      canShare: () => true,
      share: ({ files }: { files: File[] }) => {
        shared.push(...files);
        return Promise.resolve();
      },
    });
    const { user } = await openOwn(await handedIn(4));
    await user.click(screen.getByText('Send it to your facilitator'));
    await user.click(screen.getByRole('button', { name: 'Share the file' }));
    await waitFor(() => expect(shared).toHaveLength(1));
    const [file] = shared;
    expect(file?.name).toBe('Ratings of Ada Reyes, Riverside Elementary, 2026-27.icmap.txt');
    expect(file?.type).toBe('text/plain');
    expect(readHandInFile((await file?.text()) ?? '')).toMatchObject({
      ok: true,
      value: { member: 'ada' },
    });
  });

  test('asks for one more press where the browser wants one', async () => {
    vi.stubGlobal('navigator', {
      canShare: () => true,
      share: () => Promise.reject(new DOMException('', 'NotAllowedError')),
    });
    const { user } = await openOwn(await handedIn(4));
    await user.click(screen.getByText('Send it to your facilitator'));
    await user.click(screen.getByRole('button', { name: 'Share the file' }));
    expect(await screen.findByText(/Press the button once more/)).toBeTruthy();
  });
});
