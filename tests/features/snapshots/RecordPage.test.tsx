// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { agreeDesired, agreeExisting, agreeRationale } from '#domain/assessment/changes.ts';
import { recordSnapshot } from '#domain/assessment/compose-snapshot.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import type { Change } from '#domain/records/record.ts';
import { RecordPage } from '#features/snapshots/RecordPage.tsx';
import { readSnapshotsOf } from '#storage/school-snapshots.ts';
import type { Storage } from '#storage/storage.ts';
import {
  aCycle,
  aMember,
  aSchool,
  aSnapshotRecord,
  aTeam,
  atLevel,
} from '#tests/support/builders.ts';
import { cycleChange, memberChange, schoolChange } from '#tests/support/changes.ts';
import { engagedCodes, engagedMap } from '#tests/support/recorded-years.ts';
import { renderPage, type RenderedPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const cycle = aCycle({ map: engagedMap.id, mapVersion: engagedMap.version });
const year = { school: 'riverside', map: engagedMap.id, year: '2026-27' } as const;
const fullYear: readonly Change[] = engagedCodes.flatMap((code) => [
  agreeExisting(cycle, code, atLevel('progressing')),
  agreeDesired(cycle, code, 'sustaining'),
  agreeRationale(cycle, code, 'We saw it.'),
]);

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2027, 4, 14, 15, 30) });
  return () => vi.useRealTimers();
});

async function showing(
  changes: readonly Change[],
  { members = aTeam(), school = aSchool() } = {},
): Promise<{ readonly storage: Storage; readonly page: RenderedPage }> {
  const storage = await aStorage();
  const team = members.map((member) => memberChange('riverside', member));
  await given(storage, [schoolChange(school), cycleChange(cycle), ...team, ...changes]);
  const page = renderPage(<RecordPage {...year} />, { storage });
  await screen.findByRole('heading', { level: 1, name: 'Record At-A-Glance 2026–27' });
  return { storage, page };
}

async function record(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Record At-A-Glance 2026–27…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Record At-A-Glance 2026–27 now?' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Record' }));
}

async function recorded(storage: Storage): Promise<readonly Snapshot[]> {
  return (await readSnapshotsOf(storage.database, 'riverside')).chain.inOrder;
}

/** A record of this cycle that exists already. */
function earlier(status: 'yearly' | 'interim'): Change {
  const { id, body } = aSnapshotRecord({
    map: engagedMap,
    cycle,
    status,
    recordedOn: '2027-01-12',
  });
  return recordSnapshot({ id, body: body as never }, cycle);
}

describe('what is missing before a year is recorded', () => {
  it('is nothing when everything was said', async () => {
    await showing(fullYear);
    expect(screen.getByText('Nothing is missing.')).toBeTruthy();
  });

  it('is named in words, each with a link to where it can be mended', async () => {
    await showing(
      [
        ...fullYear.filter((change) => !JSON.stringify(change).includes('EC1.Leaders1')),
        agreeExisting(cycle, 'EC1.Leaders1', { is: 'not-yet' }),
      ],
      { members: [aMember()], school: aSchool({ vision: '', mission: '' }) },
    );
    const review = within(screen.getByRole('region', { name: 'Before you record' }));
    expect(review.getByText('1 indicator is rated without a rationale:')).toBeTruthy();
    expect(review.getByText('1 indicator has no desired state yet:')).toBeTruthy();
    const links = review.getAllByRole('link').map((link) => link.getAttribute('href'));
    const indicator = `/schools/riverside/${engagedMap.id}/2026-27/indicators/EC1.Leaders1`;
    const edit = '/schools/riverside/edit';
    expect(links).toEqual([indicator, indicator, edit, edit, '/schools/riverside/team']);
    expect(
      review.getByText(
        /speaks for these groups yet: Leaders, Students, Parents, and Strategic alliances/,
      ),
    ).toBeTruthy();
  });

  it('asks for a tick on purpose when nothing at all is rated', async () => {
    const { storage, page } = await showing([]);
    await userEvent.selectOptions(
      screen.getByLabelText('Who records it?'),
      'Ada Reyes, Grade 4 teacher',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Record At-A-Glance 2026–27…' }));
    expect(
      await screen.findByText(/Tick the box if you want a record without any rating/),
    ).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Record this year without any rating' }),
    );
    await record();
    await waitFor(() => expect(page.addresses.at(-1)).toContain('/snapshots/'));
    expect(await recorded(storage)).toHaveLength(1);
  });
});

describe('recording', () => {
  it('freezes the year as it stands, by whom and when, and goes to its page', async () => {
    const { storage, page } = await showing(fullYear);
    await userEvent.selectOptions(
      screen.getByLabelText('Who records it?'),
      'María Núñez, Principal',
    );
    await record();
    await waitFor(() => expect(page.addresses.at(-1)).toContain('/snapshots/'));
    const [snapshot] = await recorded(storage);
    expect(page.addresses.at(-1)).toBe(`/schools/riverside/snapshots/${snapshot?.id}`);
    expect(snapshot?.content).toMatchObject({
      status: 'yearly',
      schoolYear: 2026,
      recordedOn: '2027-05-14',
      follows: [],
      school: { name: 'Riverside Elementary' },
    });
    expect(snapshot?.words.get(snapshot.content.recordedBy)).toBe('María Núñez');
    expect(snapshot?.content.ratings.map(({ rationale }) => rationale)).toEqual(
      engagedCodes.map(() => 'We saw it.'),
    );
  });

  it('needs to know who does it', async () => {
    await showing(fullYear);
    await userEvent.click(screen.getByRole('button', { name: 'Record At-A-Glance 2026–27…' }));
    expect(await screen.findByText('Say who records it.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Who records it?'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes a typed name of someone who is not on the team', async () => {
    const { storage } = await showing(fullYear);
    await userEvent.selectOptions(screen.getByLabelText('Who records it?'), 'Someone else…');
    await userEvent.type(screen.getByLabelText('Name of who records it'), 'Coach Łucja');
    await record();
    await waitFor(async () => expect(await recorded(storage)).toHaveLength(1));
    const [snapshot] = await recorded(storage);
    expect(snapshot?.words.get(snapshot.content.recordedBy)).toBe('Coach Łucja');
  });

  it('can be stopped at the last moment', async () => {
    const { storage } = await showing(fullYear);
    await userEvent.selectOptions(
      screen.getByLabelText('Who records it?'),
      'Ada Reyes, Grade 4 teacher',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Record At-A-Glance 2026–27…' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await recorded(storage)).toEqual([]);
  });

  it('marks an interim record as such', async () => {
    const { storage } = await showing(fullYear);
    await userEvent.click(screen.getByRole('radio', { name: 'Interim record' }));
    await userEvent.selectOptions(
      screen.getByLabelText('Who records it?'),
      'Ada Reyes, Grade 4 teacher',
    );
    await record();
    await waitFor(async () => expect((await recorded(storage))[0]?.content.status).toBe('interim'));
  });

  it('says when it could not be stored, and keeps what was filled in', async () => {
    const { storage } = await showing(fullYear);
    await userEvent.selectOptions(
      screen.getByLabelText('Who records it?'),
      'Ada Reyes, Grade 4 teacher',
    );
    vi.spyOn(storage, 'commit').mockResolvedValue({ ok: false, error: { tag: 'full' } });
    await record();
    expect(await screen.findByText(/Not saved: this device has no room left/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLSelectElement>('Who records it?').value).toBe('ada');
  });
});

describe('a year that has been recorded before', () => {
  it('is amended, and the new record must say why', async () => {
    const { storage } = await showing([...fullYear, earlier('yearly')]);
    expect(screen.getByText('A yearly record of 2026–27 exists')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    await userEvent.selectOptions(
      screen.getByLabelText('Who records it?'),
      'Ada Reyes, Grade 4 teacher',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Record At-A-Glance 2026–27…' }));
    expect(await screen.findByText('Write down why the earlier record is amended.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Why is it amended?'), 'A level was mistyped.');
    await record();
    await waitFor(async () => expect(await recorded(storage)).toHaveLength(2));
    const [first, second] = await recorded(storage);
    expect(second?.content.amends).toEqual({
      snapshot: first?.id,
      reason: 'A level was mistyped.',
    });
    expect(second?.content.follows).toEqual([first?.id]);
  });

  it('in mid-year is followed by the yearly record, which amends it only when it corrects it', async () => {
    const { storage } = await showing([...fullYear, earlier('interim')]);
    expect(screen.queryByLabelText('Why is it amended?')).toBeNull();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'The new record corrects a mistake in it' }),
    );
    expect(await screen.findByLabelText('Why is it amended?')).toBeTruthy();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'The new record corrects a mistake in it' }),
    );
    await userEvent.selectOptions(
      screen.getByLabelText('Who records it?'),
      'Ada Reyes, Grade 4 teacher',
    );
    await record();
    await waitFor(async () => expect(await recorded(storage)).toHaveLength(2));
    const [first, second] = await recorded(storage);
    expect(second?.content.amends).toBeUndefined();
    expect(second?.content.follows).toEqual([first?.id]);
  });

  it('is not recorded afresh when the earlier record is damaged: it is named, with a reason', async () => {
    const damaged = aSnapshotRecord({ map: engagedMap, cycle });
    const { id } = damaged;
    const text = String(damaged.body['text']).replace('Riverside', 'Riverslide');
    const { storage, page } = await showing(fullYear);
    await storage.database.records.put({ ...damaged, body: { ...damaged.body, text } });
    expect(await screen.findByText('An earlier record of 2026–27 is damaged')).toBeTruthy();
    expect(
      screen.getByRole('link', { name: 'Open the damaged record' }).getAttribute('href'),
    ).toContain(id);
    await userEvent.selectOptions(
      screen.getByLabelText('Who records it?'),
      'Ada Reyes, Grade 4 teacher',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Record At-A-Glance 2026–27…' }));
    expect(await screen.findByText('Write down why the earlier record is amended.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Why is it amended?'), 'It is damaged.');
    await record();
    await waitFor(() => expect(page.addresses.at(-1)).toContain('/snapshots/'));
    const [again] = await recorded(storage);
    expect(again?.content.follows).toEqual([id]);
    expect(again?.content.amends).toEqual({ snapshot: id, reason: 'It is damaged.' });
  });

  it('is amended as ever while a damaged record stands beside it, which the new one names too', async () => {
    const damaged = aSnapshotRecord({ map: engagedMap, cycle, recordedBy: 'Somebody' });
    const { storage } = await showing([...fullYear, earlier('yearly')]);
    await storage.database.records.put({ ...damaged, body: { ...damaged.body, text: '{}' } });
    await userEvent.selectOptions(
      screen.getByLabelText('Who records it?'),
      'Ada Reyes, Grade 4 teacher',
    );
    await userEvent.type(screen.getByLabelText('Why is it amended?'), 'A level was mistyped.');
    await record();
    await waitFor(async () => expect(await recorded(storage)).toHaveLength(2));
    const [first, second] = await recorded(storage);
    expect(second?.content.amends?.snapshot).toBe(first?.id);
    expect(second?.content.follows).toEqual([first?.id, damaged.id]);
  });

  it('keeps a reason that was typed, across a reload', async () => {
    const { storage, page } = await showing([...fullYear, earlier('yearly')]);
    await userEvent.type(screen.getByLabelText('Why is it amended?'), 'Half a reas');
    page.unmount();
    renderPage(<RecordPage {...year} />, { storage });
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Why is it amended?')).value).toBe(
      'Half a reas',
    );
  });
});

describe('an address without a year', () => {
  it('says so and offers a way on', async () => {
    const storage = await aStorage();
    await given(storage, [schoolChange(aSchool())]);
    renderPage(<RecordPage {...year} />, { storage });
    expect(await screen.findByRole('heading', { name: 'No such year here' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to the school' })).toBeTruthy();
  });
});
