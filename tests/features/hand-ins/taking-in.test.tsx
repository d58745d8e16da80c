// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { ratingRecords } from '#tests/support/ratings.ts';

import {
  adas,
  adasCode,
  adasFile,
  aTeamsStorage,
  fileField,
  MONDAY,
  openIntake,
  ratingsHere,
  said,
  type,
} from './an-intake.tsx';

describe('a rating code', () => {
  test('is typed in any case, previewed in numbers, and taken in as one step', async () => {
    const storage = await aTeamsStorage();
    const { user } = await openIntake(storage);
    await type(adasCode().toLowerCase(), user);
    const preview = await screen.findByRole('dialog', { name: 'Ratings of Ada Reyes' });
    expect(preview.textContent).toContain('New: 2 existing states and 1 desired state.');
    expect(preview.textContent).toContain('don’t travel in a code');
    expect(document.body.textContent).not.toMatch(/Seed|Tree|can’t tell/);
    await user.click(within(preview).getByRole('button', { name: 'Take in' }));
    expect(await screen.findByText('Ratings of Ada Reyes taken in.')).toBeTruthy();
    expect((await ratingsHere(storage))?.get('G1.Leaders1')?.desired?.value).toBe('tree');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await ratingsHere(storage)).toBeUndefined());
  });

  test('a typo names its group, and nothing is taken in', async () => {
    const { user } = await openIntake(await aTeamsStorage());
    const code = adasCode();
    await type(`${code.slice(0, 5)}${code[5] === '7' ? '8' : '7'}${code.slice(6)}`, user);
    expect(screen.getByText('There is a typo in group 2. Please compare it.')).toBeTruthy();
    const other = (letter: string | undefined) => (letter === '7' ? '8' : '7');
    const twoTypos = Array.from(code, (letter, at) =>
      at === 1 || at === 6 ? other(letter) : letter,
    );
    await type(twoTypos.join(''), user);
    expect(screen.getByText(/There are typos in groups 1 and 2\. Please compare/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    await type(code.slice(0, -1), user);
    expect(screen.getByText(/1 letter is missing\. Look at group/)).toBeTruthy();
    await type(' ', user);
    expect(screen.getByText('Type the code first.')).toBeTruthy();
  });

  test('after a file says that all is here already', async () => {
    const storage = await aTeamsStorage();
    await storage.adopt({
      label: { what: 'hand-in-received', subject: 'Ada' },
      records: adas(),
    });
    const { user } = await openIntake(storage);
    await type(adasCode(), user);
    expect(await screen.findByText(/All of it is here already/)).toBeTruthy();
  });
});

describe('a member’s file', () => {
  test('is chosen, previewed with its notes, and taken in once however often it comes', async () => {
    const storage = await aTeamsStorage();
    const { user } = await openIntake(storage);
    const field = fileField();
    await user.upload(field, adasFile());
    expect(await screen.findByText(/2 existing states, 1 desired state, and 1 note/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take in' }));
    await waitFor(async () => expect(await ratingsHere(storage)).toBeDefined());
    await user.upload(field, adasFile());
    await user.click(await screen.findByRole('button', { name: 'Take in' }));
    expect(await screen.findByText(/were here already\. Nothing was changed/)).toBeTruthy();
    expect(await storage.database.history.count()).toBe(2);
  });

  test('can be dropped', async () => {
    await openIntake(await aTeamsStorage());
    const drop = screen.getByRole('region', { name: 'By file or picture' });
    fireEvent.drop(drop, { dataTransfer: { files: [adasFile()] } });
    expect(await screen.findByRole('dialog', { name: 'Ratings of Ada Reyes' })).toBeTruthy();
  });

  test('that is none is refused in a sentence', async () => {
    const { user } = await openIntake(await aTeamsStorage());
    await user.upload(fileField(), new File(['not JSON'], 'photo.icmap'));
    expect(await screen.findByText(/not a file of Continuum, or it was cut off/)).toBeTruthy();
  });

  test('from another device than before warns of two people in one name', async () => {
    const storage = await aTeamsStorage();
    const records = ratingRecords('ada', said, { at: MONDAY - 1, device: 'somebodyelse' });
    await storage.adopt({ label: { what: 'hand-in-received', subject: 'Ada' }, records });
    const { user } = await openIntake(storage);
    await user.upload(fileField(), adasFile());
    expect(await screen.findByText(/comes from another device/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(/whose are they/), 'Ben Okafor');
    await user.click(screen.getByRole('button', { name: 'They are theirs' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ratings of Ben Okafor' });
    await user.click(within(dialog).getByRole('button', { name: 'Take in' }));
    await waitFor(async () => expect(await ratingsHere(storage, 'ben')).toBeDefined());
    expect((await ratingsHere(storage))?.get('G1.Leaders1')?.existing?.stamp).toMatch(
      /somebodyelse$/,
    );
  });

  test('of somebody who had opened Ada’s invitation by mistake can be given to them', async () => {
    const storage = await aTeamsStorage();
    const { user } = await openIntake(storage);
    await user.upload(fileField(), adasFile());
    await user.click(await screen.findByText('Not the ratings of Ada Reyes?'));
    await user.selectOptions(screen.getByLabelText(/whose are they/), 'Ben Okafor');
    await user.click(screen.getByRole('button', { name: 'They are theirs' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ratings of Ben Okafor' });
    await user.click(within(dialog).getByRole('button', { name: 'Take in' }));
    await waitFor(async () => expect(await ratingsHere(storage, 'ben')).toBeDefined());
    expect(await ratingsHere(storage)).toBeUndefined();
  });

  test('that is refused takes no words away from a code that is being mended', async () => {
    const { user } = await openIntake(await aTeamsStorage());
    await type('ABCD', user);
    const fault = screen.getByRole('textbox', { name: 'Rating code' });
    await waitFor(() => expect(fault.getAttribute('aria-invalid')).toBe('true'));
    await user.upload(fileField(), new File(['not JSON'], 'photo.icmap'));
    expect(await screen.findByText(/not a file of Continuum, or it was cut off/)).toBeTruthy();
    expect(fault.getAttribute('aria-invalid')).toBe('true');
  });

  test('from a clock that is ahead is taken in only after a person says so', async () => {
    const storage = await aTeamsStorage();
    const { user } = await openIntake(storage);
    const ahead = adas({ at: Date.UTC(2026, 7, 20) });
    await user.upload(fileField(), adasFile(ahead));
    await user.click(await screen.findByRole('button', { name: 'Take in' }));
    expect(await screen.findByText(/come from a clock that is ahead/)).toBeTruthy();
    expect(await ratingsHere(storage)).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'Take in all the same' }));
    await waitFor(async () => expect(await ratingsHere(storage)).toBeDefined());
  });
});
