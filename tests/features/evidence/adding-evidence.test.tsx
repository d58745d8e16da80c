// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { AddEvidencePage } from '#features/evidence/AddEvidencePage.tsx';
import type { Storage } from '#storage/storage.ts';
import { addingEvidence } from '#tests/support/evidence.ts';
import { aSchoolWith, piecesIn } from '#tests/support/evidence-school.ts';
import { renderPage } from '#tests/support/render.tsx';
import { useToasts } from '#ui/toasts.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  useToasts.setState({ toasts: [] });
});

async function openAdding(storage: Storage, query = '') {
  const page = renderPage(<AddEvidencePage school="riverside" />, {
    storage,
    address: `/schools/riverside/evidence/add${query}`,
  });
  await screen.findByRole('heading', { level: 1, name: 'Add evidence' });
  return { ...page, user: userEvent.setup() };
}

const fromIndicator = '?map=garden-school&indicator=G1.Leaders1&back=/schools/riverside';

describe('adding evidence', () => {
  it('a note is stored with one press, for the indicator that one came from, and can be undone', async () => {
    const storage = await aSchoolWith();
    const { user } = await openAdding(storage, fromIndicator);
    expect(screen.getByRole('link', { name: 'Back' }).getAttribute('href')).toBe(
      '/schools/riverside',
    );
    await user.type(screen.getByLabelText(/Write a note/), 'Families built bridges.');
    await user.click(screen.getByRole('button', { name: 'Add the note' }));
    expect(await screen.findByText('Added “Families built bridges.”.')).toBeTruthy();
    expect(await piecesIn(storage)).toMatchObject([
      {
        what: { is: 'note', text: 'Families built bridges.' },
        links: [{ map: 'garden-school', indicator: 'G1.Leaders1' }],
      },
    ]);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Write a note/).value).toBe('');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await piecesIn(storage)).toEqual([]));
  });

  it('a web address becomes a link with a title; one that could run something is refused', async () => {
    const storage = await aSchoolWith();
    const { user } = await openAdding(storage);
    const field = screen.getByLabelText(/Write a note/);
    await user.type(field, 'https://www.school.org/stem-night');
    await user.click(screen.getByRole('button', { name: 'Add the link' }));
    await waitFor(async () =>
      expect(await piecesIn(storage)).toMatchObject([
        { title: 'stem night (school.org)', links: [] },
      ]),
    );
    await user.type(field, 'javascript:alert(1)');
    await user.click(screen.getByRole('button', { name: 'Add the note' }));
    expect(screen.getByText(/begin with “javascript:” can’t be kept/)).toBeTruthy();
    expect(document.activeElement).toBe(field);
    expect(await piecesIn(storage)).toHaveLength(1);
  });

  it('what is typed and what was added are still there after a reload', async () => {
    const storage = await aSchoolWith(addingEvidence('night'));
    sessionStorage.setItem(
      'continuum-typed/evidence-added/riverside',
      JSON.stringify({ text: 'evidence/night', over: '' }),
    );
    localStorage.setItem(
      'continuum-draft/evidence-text/riverside',
      JSON.stringify({ text: 'Half a sen' }),
    );
    await openAdding(storage);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Write a note/).value).toBe('Half a sen');
    expect(screen.getByRole('region', { name: 'Added just now' })).toBeTruthy();
  });

  it('of several files those that can’t be added say why, and the others are stored', async () => {
    const storage = await aSchoolWith();
    await openAdding(storage);
    const huge = new File(['x'], 'film.mov');
    Object.defineProperty(huge, 'size', { value: 2 * 1024 ** 3 });
    const files = [
      new File(['Agenda of May'], 'agenda_may.txt'),
      new File([], 'nothing.txt'),
      huge,
      new File(['MZ\u0090\u0000'], 'photo.jpg'),
      new File(['Plan'], '../../etc/plan\u0007\u202Egpj.txt'),
    ];
    choose(files);
    expect(await screen.findByText(/“nothing.txt” is empty/)).toBeTruthy();
    expect(screen.getByText(/“film.mov” is too large \(2,147.5 MB; at most 25 MB\)/)).toBeTruthy();
    expect(screen.getByText(/“photo.jpg” is a program/)).toBeTruthy();
    expect(await screen.findByText('2 pieces added.')).toBeTruthy();
    const names = (await piecesIn(storage)).map(({ what }) => what.is === 'file' && what.name);
    expect(new Set(names)).toEqual(new Set(['agenda_may.txt', 'plangpj.txt']));
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await piecesIn(storage)).toEqual([]));
  });

  it('a file that is here already is not added twice, but serves the new indicator', async () => {
    const storage = await aSchoolWith();
    const first = await openAdding(storage);
    choose([new File(['The same bytes'], 'plan.txt')]);
    expect(await screen.findByText('Added “plan”.')).toBeTruthy();
    first.unmount();
    await openAdding(storage, fromIndicator);
    choose([new File(['The same bytes'], 'plan (1).txt')]);
    expect(await screen.findByText(/here already as “plan”/)).toBeTruthy();
    expect(await piecesIn(storage)).toMatchObject([{ links: [{ indicator: 'G1.Leaders1' }] }]);
  });
});

/** Chooses files as the picker of the page would. */
function choose(files: readonly File[]): void {
  const input = document.querySelector<HTMLInputElement>('input[data-way="picker"]');
  if (input === null) throw new Error('no picker');
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  fireEvent.change(input);
}
