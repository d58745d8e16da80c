// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { binEvidence } from '#domain/evidence/evidence-changes.ts';
import { EvidencePage } from '#features/evidence/EvidencePage.tsx';
import { PiecePage } from '#features/evidence/PiecePage.tsx';
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

  it('offers nothing to add where nothing can be changed', async () => {
    const readOnly = { mode: 'read-only' } as const;
    const empty = await openLibrary({ ...(await aSchoolWith()), access: readOnly });
    expect(screen.getByText('No evidence yet')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^Add/ })).toBeNull();
    empty.unmount();
    await openLibrary({ ...(await aSchoolWith()), access: readOnly }, '?show=indicators');
    expect((await screen.findAllByText(/G1\.Leaders1/)).length).toBeGreaterThan(0);
    expect(screen.queryByRole('link', { name: /^Add/ })).toBeNull();
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
      expect(sorted.map(({ links }) => links)).toMatchObject([
        [{ map: 'garden-school', indicator: 'G1.Leaders1', level: 'tree' }],
        [{ map: 'garden-school', indicator: 'G1.Leaders1', level: 'tree' }],
      ]);
    });
    await user.click(dialog.getByRole('button', { name: 'Done' }));
    expect(await screen.findByText('Everything is sorted')).toBeTruthy();
  });

  it('the inbox is sorted one piece after the other, each in sight and heard', async () => {
    const storage = await aSchoolWith([
      ...addingEvidence('night', { title: 'Night', observedOn: '2027-03-03' }),
      ...addingEvidence('fair', { title: 'Fair', observedOn: '2027-03-02' }),
      ...addingEvidence('club', {
        title: 'Club',
        observedOn: '2027-03-01',
        what: { is: 'note', text: 'Sixteen came to the club.' },
      }),
    ]);
    const { user } = await openLibrary(storage, '?show=unsorted');
    const [first] = screen.getAllByRole('button', { name: 'Sort' });
    if (first !== undefined) await user.click(first);
    const sort = (title: string) => within(screen.getByRole('dialog', { name: title }));
    const night = sort('Sort “Night”');
    await user.click(night.getByRole('checkbox', { name: /^G1\.Leaders1/ }));
    expect(await screen.findByText('Evidence for G1.Leaders1 now.')).toBeTruthy();
    await user.click(night.getByRole('button', { name: 'Next piece (2 left)' }));
    expect(document.activeElement).toBe(sort('Sort “Fair”').getByRole('group', { name: 'Fair' }));
    await user.click(sort('Sort “Fair”').getByRole('button', { name: 'Next piece, the last one' }));
    const club = sort('Sort “Club”');
    expect(club.getByText('Sixteen came to the club.')).toBeTruthy();
    expect(club.queryByRole('button', { name: /^Next/ })).toBeNull();
    await user.click(club.getByRole('button', { name: 'Done' }));
    // The button that was pressed has gone with its piece.
    await waitFor(() =>
      expect(document.activeElement?.textContent).toMatch(/^Nobody has said yet/),
    );
    expect(screen.getAllByRole('button', { name: 'Sort' })).toHaveLength(2);
  });

  it('says how many filters are chosen where a phone folds them away', async () => {
    const storage = await aSchoolWith(addingEvidence('night', { tags: ['bridges'] }));
    const { user } = await openLibrary(storage, '?kind=file&tag=bridges');
    const toggle = screen.getByRole('button', { name: 'Filters (2 chosen)' });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await user.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    await user.selectOptions(screen.getByLabelText('Kind'), 'All kinds');
    expect(await screen.findByRole('button', { name: 'Filters (1 chosen)' })).toBeTruthy();
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

describe('the bin and the list', () => {
  it('says what has been in the bin for 30 days and can go', async () => {
    const storage = await aSchoolWith([
      ...addingEvidence('old', { title: 'Old plan' }),
      binEvidence('riverside', 'evidence/old', '2020-01-31'),
    ]);
    renderPage(<EvidencePage school="riverside" />, {
      storage,
      address: '/schools/riverside/evidence?show=bin',
    });
    expect(await screen.findByText('One piece has been here for 30 days. It can go.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Remove what is due for good' })).toBeTruthy();
    expect(await piecesIn(storage)).toHaveLength(1);
  });

  it('files that are dropped on the list go into the inbox, and nothing leaves the app', async () => {
    const storage = await aSchoolWith();
    renderPage(<EvidencePage school="riverside" />, { storage });
    await screen.findByText('No evidence yet');
    const files = [new File(['Agenda'], 'agenda.txt')];
    const dataTransfer = { files, items: [], types: ['Files'], getData: () => '' };
    expect(fireEvent.dragOver(document.body, { dataTransfer })).toBe(false);
    expect(fireEvent.drop(document.body, { dataTransfer })).toBe(false);
    expect(await screen.findByText('Added “agenda”.')).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Inbox (1)' })).toBeTruthy();
  });
});

describe('a piece', () => {
  it('a title that can’t be stored stays on screen, and the reason is said', async () => {
    const storage = await aSchoolWith(addingEvidence('night'));
    const refusing: Storage = {
      ...storage,
      commit: () => Promise.resolve({ ok: false, error: { tag: 'full' } }),
    };
    renderPage(<PiecePage school="riverside" piece="night" />, { storage: refusing });
    const title = await screen.findByLabelText<HTMLInputElement>('Title');
    await userEvent.type(title, ' of bridges');
    await userEvent.tab();
    expect(await screen.findByText(/no room left/)).toBeTruthy();
    expect(title.value).toBe('Family night of bridges');
    await userEvent.click(screen.getByRole('checkbox', { name: /^G1\.Leaders1/ }));
    await waitFor(() =>
      expect(
        screen.getByRole<HTMLInputElement>('checkbox', { name: /^G1\.Leaders1/ }).checked,
      ).toBe(false),
    );
  });

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
