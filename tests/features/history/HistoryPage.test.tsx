// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import 'fake-indexeddb/auto';

import {
  agreeExisting,
  agreeRationale,
  putIcMap,
  putMember,
  putSchool,
  startCycle,
} from '#domain/assessment/changes.ts';
import { isIndividualRatingOf } from '#domain/assessment/leave-out.ts';
import { rateExisting, writeNote } from '#domain/assessment/rate-alone.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import type { Change } from '#domain/records/record.ts';
import type { StepKind } from '#domain/records/step.ts';
import { HistoryPage } from '#features/history/HistoryPage.tsx';
import { forget } from '#storage/forget.ts';
import type { Storage } from '#storage/storage.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool, aTeam, atLevel } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const cycle = aCycle();
const school = cycle.school;
const { id: _id, ...facts } = aSchool({ name: 'Riverside <b>School</b>' });
const [, ada] = aTeam();
const code = 'G1.Leaders1';

/** A school with its map, its team and a year. */
async function aWorkingSchool(now?: () => number): Promise<Storage> {
  const storage = await aStorage(now);
  await given(storage, [putIcMap(aMap())]);
  await given(storage, [
    putSchool(school, facts),
    ...aTeam().map(({ id, ...body }) => putMember(school, id, body)),
    startCycle(school, cycle),
  ]);
  return storage;
}

async function write(
  storage: Storage,
  changes: readonly Change[],
  what: StepKind = 'existing-agreed',
  subject = code,
  by = 'team',
): Promise<void> {
  const result = await storage.commit({ label: { what, subject }, changes, by });
  if (!result.ok) throw new Error(result.error.tag);
}

const level = (id: string, of = code) => agreeExisting(cycle, of, atLevel(id));

/** The lines of the page, without the time of day. */
async function lines(): Promise<readonly string[]> {
  const steps = await screen.findAllByRole('listitem');
  return steps.map((step) => step.textContent?.replace(/^.*?M/, '') ?? '');
}

test('before anything was changed, the page says so', async () => {
  renderPage(<HistoryPage />, { storage: await aStorage() });
  expect(await screen.findByRole('heading', { name: 'Nothing was changed yet' })).toBeTruthy();
});

describe('every step is a line', () => {
  test('by day, the newest first: what, from where to where, by whom, in which school', async () => {
    let now = Date.UTC(2026, 7, 17, 16);
    const storage = await aWorkingSchool(() => now);
    now += 24 * 60 * 60 * 1000;
    await write(storage, [level('seed')]);
    await write(storage, [level('tree')]);
    await write(storage, [agreeExisting(cycle, code, undefined)], 'existing-cleared');

    renderPage(<HistoryPage />, { storage });
    const newest = await screen.findByRole('region', { name: 'Tuesday, August 18, 2026' });
    expect(
      within(newest)
        .getAllByRole('listitem')
        .map((step) => step.textContent?.replace(/^.*?M/, '')),
    ).toEqual([
      'Cleared existing state of G1.Leaders1Tree → Not rated yetThe team · Riverside <b>School</b>',
      'Existing state of G1.Leaders1Seed → TreeThe team · Riverside <b>School</b>',
      'Existing state of G1.Leaders1Not rated yet → SeedThe team · Riverside <b>School</b>',
    ]);
    expect(screen.getByRole('region', { name: 'Monday, August 17, 2026' })).toBeTruthy();
  });

  test('what was taken back is a step of its own, and a change made meanwhile appears', async () => {
    const storage = await aWorkingSchool();
    await write(storage, [level('seed')]);
    await storage.undo();
    renderPage(<HistoryPage />, { storage });
    expect(await screen.findByText('Taken back: existing state of G1.Leaders1')).toBeTruthy();
    await write(storage, [level('tree', 'G2.Leaders1')], 'existing-agreed', 'G2.Leaders1');
    expect(await screen.findByText('Existing state of G2.Leaders1')).toBeTruthy();
  });

  test('of a member tells who it was, and never where they put an indicator', async () => {
    const storage = await aWorkingSchool();
    const own = { cycle, member: ada?.id ?? '', indicator: code };
    await write(
      storage,
      [rateExisting(own, atLevel('tree'))],
      'own-existing-rated',
      code,
      own.member,
    );
    await write(storage, [writeNote(own, 'Secret.')], 'own-note-written', code, own.member);
    await write(storage, [reveal(cycle, code)], 'ratings-revealed');
    const { container } = renderPage(<HistoryPage school={school} />, { storage });
    expect((await lines()).slice(0, 3)).toEqual([
      'Reveal of G1.Leaders1The team',
      'Own note on G1.Leaders1Ada Reyes',
      'Own existing state of G1.Leaders1Ada Reyes',
    ]);
    for (const words of ['Own note on G1.Leaders1', 'Own existing state of G1.Leaders1']) {
      await userEvent.click(screen.getByText(words));
    }
    // Not even after the reveal: the meeting is the place for it.
    for (const words of [/said alone \(never shown here\)/, /Only Ada Reyes takes this back/]) {
      await waitFor(() => expect(screen.getAllByText(words)).toHaveLength(2));
    }
    expect(container.textContent).not.toMatch(/Tree|Secret/);
  });
});

test('of individual ratings that were dropped nothing is left, not even what they were about', async () => {
  const storage = await aWorkingSchool();
  const own = { cycle, member: ada?.id ?? '', indicator: code };
  await write(
    storage,
    [rateExisting(own, atLevel('tree'))],
    'own-existing-rated',
    code,
    own.member,
  );
  await forget(storage, () =>
    Promise.resolve({
      school,
      label: { what: 'individual-ratings-dropped', subject: '2026–27' },
      which: (version) => isIndividualRatingOf(cycle.id, version),
    }),
  );
  renderPage(<HistoryPage school={school} />, { storage });
  await userEvent.click(await screen.findByText('A change that was removed for good'));
  expect(await screen.findByText('Nothing more is known of this change.')).toBeTruthy();
  expect((await lines())[1]).not.toContain(code);
  expect(screen.queryByRole('button', { name: 'Take back this step…' })).toBeNull();
});

describe('only what is looked for', () => {
  async function aBusySchool(): Promise<Storage> {
    let now = Date.UTC(2026, 7, 17, 16);
    const storage = await aWorkingSchool(() => now);
    await write(storage, [level('seed')]);
    await write(storage, [level('tree', 'G2.Leaders1')], 'existing-agreed', 'G2.Leaders1');
    now += 48 * 60 * 60 * 1000;
    await write(storage, [agreeRationale(cycle, code, 'Why.')], 'rationale-written');
    const own = { cycle, member: ada?.id ?? '', indicator: code };
    await write(
      storage,
      [rateExisting(own, atLevel('seed'))],
      'own-existing-rated',
      code,
      own.member,
    );
    return storage;
  }

  test.each([
    [
      'an indicator',
      `map=garden-school&at=${code}`,
      ['Own existing', 'Rationale', 'Existing state'],
    ],
    ['a person', 'by=ada', ['Own existing']],
    ['a sort of change', 'what=ratings', ['Rationale', 'Existing state', 'Existing state']],
    ['days', 'from=2026-08-18&to=2026-08-19', ['Own existing', 'Rationale']],
    ['all at once', `map=garden-school&at=${code}&by=team&to=2026-08-17`, ['Existing state']],
  ])('%s', async (_name, query, beginnings) => {
    const storage = await aBusySchool();
    renderPage(<HistoryPage school={school} />, { storage, address: `/?${query}` });
    const found = await lines();
    expect(found.map((line, at) => line.startsWith(beginnings[at] ?? '–'))).toEqual(
      beginnings.map(() => true),
    );
  });

  test('somebody who left the team can still be looked for, and is named as before', async () => {
    const storage = await aBusySchool();
    const gone = [{ remove: ada?.id ?? '' }];
    await write(storage, gone, 'member-removed', 'Ada Reyes');
    renderPage(<HistoryPage school={school} />, { storage, address: `/?by=${ada?.id ?? ''}` });
    const whose = await screen.findByLabelText('By whom');
    await within(whose).findByRole('option', { name: 'Ada Reyes (left the team)' });
    await waitFor(() => expect(whose).toHaveProperty('value', ada?.id));
    expect(await lines()).toEqual(['Own existing state of G1.Leaders1Ada Reyes']);
    await userEvent.click(screen.getByText('Own existing state of G1.Leaders1'));
    expect(await screen.findByText(/Only Ada Reyes takes this back/)).toBeTruthy();

    await forget(storage, () =>
      Promise.resolve({
        school,
        label: { what: 'member-taken-out', subject: '' },
        which: [ada?.id ?? ''],
      }),
    );
    await waitFor(() => expect(screen.queryByText(/Ada Reyes/)).toBeNull());
    expect(screen.getByText('a former member')).toBeTruthy();
  });

  test('says where nothing fits, and shows everything again', async () => {
    const storage = await aBusySchool();
    const address = '/?what=evidence&from=2026-08-18';
    const page = renderPage(<HistoryPage school={school} />, { storage, address });
    expect(await screen.findByText('Nothing fits what you look for')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(page.addresses.at(-1)).toBe(`/schools/${school}/history`);
    expect((await lines()).length).toBeGreaterThan(3);
    // A day that stayed in its field would come back with the next click.
    expect(screen.getByLabelText('From')).toHaveProperty('value', '');
  });
});

describe('a step that is opened', () => {
  test('shows a text before and after, with the words that differ marked', async () => {
    const storage = await aWorkingSchool();
    await write(storage, [agreeRationale(cycle, code, 'We plant in spring.')], 'rationale-written');
    await write(storage, [agreeRationale(cycle, code, 'We plant in fall.')], 'rationale-written');
    const { container } = renderPage(<HistoryPage />, { storage });
    const [newest] = await screen.findAllByText('Rationale for G1.Leaders1');
    await userEvent.click(newest ?? container);
    expect(await screen.findByText('G1.Leaders1 · Rationale')).toBeTruthy();
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'spring.',
      'fall.',
    ]);
  });

  test('is taken back by itself, after a preview, and that can be undone', async () => {
    const storage = await aWorkingSchool();
    await write(storage, [level('seed')]);
    await write(storage, [level('tree', 'G2.Leaders1')], 'existing-agreed', 'G2.Leaders1');
    const user = userEvent.setup();
    renderPage(<HistoryPage />, { storage });
    await user.click(await screen.findByText('Existing state of G1.Leaders1'));
    await user.click(await screen.findByRole('button', { name: 'Take back this step…' }));
    const dialog = screen.getByRole('dialog', { name: /Take back: existing state of G1.Leaders1/ });
    expect(within(dialog).getByText('Seed → Not rated yet')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Take back' }));
    const said = async () =>
      (await storage.database.records.where({ kind: 'agreed-existing' }).toArray()).map(
        ({ deleted, body }) => (deleted === true ? 'gone' : body['indicator']),
      );
    await waitFor(async () => expect(await said()).toEqual(['gone', 'G2.Leaders1']));
    expect(await screen.findByText(/all of this says again what it said before/)).toBeTruthy();
    // The focus is not lost with the button.
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/says again/));
    expect(
      await screen.findByText('Taken back: existing state of G1.Leaders1', { selector: 'li *' }),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await said()).toEqual([code, 'G2.Leaders1']));
  });

  test('says by name why it can’t be taken back', async () => {
    const storage = await aWorkingSchool();
    await write(storage, [level('seed')]);
    await write(storage, [level('tree')]);
    const user = userEvent.setup();
    renderPage(<HistoryPage school={school} />, { storage });
    const [, older] = await screen.findAllByText('Existing state of G1.Leaders1');
    if (older === undefined) throw new Error('one line is missing');
    await user.click(older);
    expect(
      await screen.findByText(
        /changed again since: G1\.Leaders1 · Existing state \(existing state of G1\.Leaders1, Aug 17, 2026/,
      ),
    ).toBeTruthy();
    await user.click(screen.getByText(/^Start of test/));
    expect(
      await screen.findByText(/later work needs it: G1\.Leaders1 · Existing state/),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take back this step…' })).toBeNull();
  });
});
