// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { putIcMap, putMember, putSchool, startCycle } from '#domain/assessment/changes.ts';
import type { Change } from '#domain/records/record.ts';
import { AddEvidencePage } from '#features/evidence/AddEvidencePage.tsx';
import { EvidencePage } from '#features/evidence/EvidencePage.tsx';
import { PiecePage } from '#features/evidence/PiecePage.tsx';
import { readEvidence } from '#storage/live-evidence.ts';
import type { Storage } from '#storage/storage.ts';
import { useToasts } from '#ui/toasts.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aMember, aSchool } from '#tests/support/builders.ts';
import { addingEvidence } from '#tests/support/evidence.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  useToasts.setState({ toasts: [] });
});

async function aSchoolWith(changes: readonly Change[] = []): Promise<Storage> {
  const storage = await aStorage();
  const { id, ...school } = aSchool();
  const { id: _, school: of, ...cycle } = aCycle();
  const { id: ada, ...member } = aMember();
  await given(storage, [
    putIcMap(aMap()),
    putSchool(id, school),
    startCycle(of, cycle),
    putMember(id, ada, member),
    ...changes,
  ]);
  return storage;
}

const piecesIn = ({ database }: Storage) => readEvidence(database, 'riverside');

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

describe('the library of evidence', () => {
  async function openLibrary(storage: Storage, query = '') {
    const page = renderPage(<EvidencePage school="riverside" />, {
      storage,
      address: `/schools/riverside/evidence${query}`,
    });
    await screen.findByRole('heading', { level: 1, name: 'Evidence' });
    return { ...page, user: userEvent.setup() };
  }

  it('offers one thing to do while there is nothing', async () => {
    await openLibrary(await aSchoolWith());
    expect(screen.getByText('No evidence yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Add the first piece' })).toBeTruthy();
  });

  it('several pieces of the inbox are sorted in one go', async () => {
    const storage = await aSchoolWith([
      ...addingEvidence('night', { title: 'Night' }),
      ...addingEvidence('fair', { title: 'Fair' }),
      ...addingEvidence('club', { title: 'Club' }, ['G2.Leaders1']),
    ]);
    const { user } = await openLibrary(storage, '?show=unsorted');
    expect(screen.queryByText('Club')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Pick all' }));
    await user.click(screen.getByRole('button', { name: 'Sort the 2 picked pieces' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Sort 2 pieces' }));
    await user.click(dialog.getByRole('checkbox', { name: /^G1\.Leaders1/ }));
    expect(await screen.findByText('2 pieces are evidence for G1.Leaders1 now.')).toBeTruthy();
    // The inbox is empty, and the dialog goes on with the same pieces.
    await user.selectOptions(await dialog.findByLabelText(/Supports what is said/), 'tree');
    await waitFor(async () => {
      const sorted = (await piecesIn(storage)).filter(({ title }) => title !== 'Club');
      expect(sorted.map(({ links }) => links)).toEqual([
        [{ map: 'garden-school', indicator: 'G1.Leaders1', level: 'tree' }],
        [{ map: 'garden-school', indicator: 'G1.Leaders1', level: 'tree' }],
      ]);
    });
    await user.click(dialog.getByRole('button', { name: 'Done' }));
    expect(await screen.findByText('Everything is sorted')).toBeTruthy();
  });

  it('lists indicators without evidence first, with what is to be looked at in words', async () => {
    const storage = await aSchoolWith(
      addingEvidence('old', { title: 'Old plan', observedOn: '2019-03-01' }, ['G1.Leaders1']),
    );
    await openLibrary(storage, '?show=indicators');
    const rows = within(await screen.findByRole('region', { name: 'Garden School' }));
    const items = rows.getAllByRole('listitem').filter((row) => /^G\d/.test(row.textContent));
    expect(items.at(-1)?.textContent).toContain('The newest piece is from 2019');
    expect(items[0]?.textContent).toContain('No evidence yet');
    expect(rows.getByText(/indicators have no evidence yet; they come first/)).toBeTruthy();
  });

  it('a piece goes into the bin and comes back with its indicators', async () => {
    const storage = await aSchoolWith(addingEvidence('night', {}, ['G1.Leaders1']));
    const page = renderPage(<PiecePage school="riverside" piece="night" />, { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'Put into the bin' }));
    expect(await screen.findByText('This piece is in the bin')).toBeTruthy();
    page.unmount();
    const { user } = await openLibrary(storage, '?show=bin');
    expect(screen.getByText('Here for 30 more days')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take it out of the bin' }));
    expect(await screen.findByText('The bin is empty')).toBeTruthy();
    expect(await piecesIn(storage)).toMatchObject([{ links: [{ indicator: 'G1.Leaders1' }] }]);
  });
});

describe('a piece', () => {
  it('says where its file is when it is not on this device', async () => {
    const what = {
      is: 'file',
      hash: 'b'.repeat(64),
      name: 'wall.jpg',
      type: 'image/jpeg',
      size: 12_000,
      kept: 're-encoded',
    } as const;
    const storage = await aSchoolWith(addingEvidence('wall', { what, title: 'Project wall' }));
    renderPage(<PiecePage school="riverside" piece="wall" />, { storage });
    expect(await screen.findByText('The file is on another device.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Save the file/ })).toBeNull();
  });

  it('opens a link in a window of its own that learns nothing of this one', async () => {
    const storage = await aSchoolWith(
      addingEvidence('fair', { what: { is: 'link', url: 'https://school.org/fair' } }),
    );
    renderPage(<PiecePage school="riverside" piece="fair" />, { storage });
    const link = await screen.findByRole('link', { name: 'https://school.org/fair' });
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link.getAttribute('target')).toBe('_blank');
  });

  it('its title, tags, date and who added it are stored as they are said', async () => {
    const storage = await aSchoolWith(addingEvidence('night'));
    renderPage(<PiecePage school="riverside" piece="night" />, { storage });
    const user = userEvent.setup();
    const title = await screen.findByLabelText('Title');
    await user.clear(title);
    await user.type(title, '  Bridge night ');
    await user.tab();
    await user.type(screen.getByLabelText(/^Tags/), 'bridges, families{Enter}');
    await user.selectOptions(screen.getByLabelText('Added by'), 'Ada Reyes');
    await user.click(screen.getByRole('radio', { name: 'Shows students: consent is on file' }));
    fireEvent.change(screen.getByLabelText('Observed on'), { target: { value: '2026-05-04' } });
    fireEvent.blur(screen.getByLabelText('Observed on'));
    await waitFor(async () =>
      expect(await piecesIn(storage)).toMatchObject([
        {
          title: 'Bridge night',
          tags: ['bridges', 'families'],
          addedBy: 'ada',
          students: 'shown-consent-on-file',
          observedOn: '2026-05-04',
        },
      ]),
    );
    await user.click(screen.getByRole('button', { name: 'Remove the tag bridges' }));
    await waitFor(async () =>
      expect(await piecesIn(storage)).toMatchObject([{ tags: ['families'] }]),
    );
    fireEvent.change(screen.getByLabelText('Observed on'), { target: { value: '2190-05-04' } });
    expect(screen.getByText('Choose a day that is not in the future.')).toBeTruthy();
  });
});

/** Chooses files as the picker of the page would. */
function choose(files: readonly File[]): void {
  const input = document.querySelector<HTMLInputElement>('input[data-way="picker"]');
  if (input === null) throw new Error('no picker');
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  fireEvent.change(input);
}
