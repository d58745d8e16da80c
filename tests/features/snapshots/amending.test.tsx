// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { agreeRationale } from '#domain/assessment/changes.ts';
import { recordSnapshot } from '#domain/assessment/compose-snapshot.ts';
import type { Change } from '#domain/records/record.ts';
import { RecordPage } from '#features/snapshots/RecordPage.tsx';
import { aSnapshotRecord } from '#tests/support/builders.ts';
import { engagedMap } from '#tests/support/recorded-years.ts';
import { renderPage } from '#tests/support/render.tsx';

import { cycle, fullYear, onMay14, record, recorded, showing, year } from './recording.tsx';

onMay14();

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

describe('a record that came in while somebody decided', () => {
  it('closes the dialog, which had not asked for a reason, and asks for one', async () => {
    const { storage } = await showing(fullYear);
    await userEvent.selectOptions(
      screen.getByLabelText('Who records it?'),
      'Ada Reyes, Grade 4 teacher',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Record At-A-Glance 2026–27…' }));
    await screen.findByRole('dialog');
    const label = { what: 'snapshot-recorded', subject: '2026–27' } as const;
    await storage.commit({ label, changes: [earlier('yearly')] });
    expect(await screen.findByText(/^Not recorded: another record/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('Write down why the earlier record is amended.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Record At-A-Glance 2026–27…' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await recorded(storage)).toHaveLength(1);
  });
});

describe('the last question before a record', () => {
  it('says which kind it is, what it amends and why, and how many indicators are not rated', async () => {
    await showing([...fullYear.slice(3), earlier('yearly')]);
    await userEvent.selectOptions(
      screen.getByLabelText('Who records it?'),
      'Ada Reyes, Grade 4 teacher',
    );
    await userEvent.type(screen.getByLabelText('Why is it amended?'), 'A slip.');
    await userEvent.click(screen.getByRole('button', { name: 'Record At-A-Glance 2026–27…' }));
    const words = (await screen.findByRole('dialog')).textContent;
    expect(words).toContain('The yearly record of Riverside Elementary, 2026–27');
    expect(words).toMatch(
      /It amends the record of January 12, 2027 \([0-9a-f]{8}\)\. Why: \W?A slip\./,
    );
    expect(words).toContain('1 indicator isn’t rated yet');
  });

  it('says that a record of mid-year is an interim one', async () => {
    await showing(fullYear);
    await userEvent.click(screen.getByRole('radio', { name: /^Interim record/ }));
    await userEvent.selectOptions(
      screen.getByLabelText('Who records it?'),
      'Ada Reyes, Grade 4 teacher',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Record At-A-Glance 2026–27…' }));
    const words = (await screen.findByRole('dialog')).textContent;
    expect(words).toContain('An interim record of Riverside Elementary, 2026–27');
    expect(words).not.toMatch(/amends the record|rated yet/);
  });
});

describe('an amendment that says the same', () => {
  it('is refused with a sentence, until something is corrected', async () => {
    const { storage, page } = await showing(fullYear);
    await userEvent.selectOptions(
      screen.getByLabelText('Who records it?'),
      'Ada Reyes, Grade 4 teacher',
    );
    await record();
    await waitFor(() => expect(page.addresses.at(-1)).toContain('/snapshots/'));
    page.unmount();
    renderPage(<RecordPage {...year} />, { storage });
    await userEvent.selectOptions(
      await screen.findByLabelText('Who records it?'),
      'Ada Reyes, Grade 4 teacher',
    );
    await userEvent.type(screen.getByLabelText('Why is it amended?'), 'For fun.');
    await userEvent.click(screen.getByRole('button', { name: 'Record At-A-Glance 2026–27…' }));
    expect(await screen.findByText(/^Nothing differs from the record/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    const label = { what: 'rationale-written', subject: 'EC1.Leaders1' } as const;
    await storage.commit({ label, changes: [agreeRationale(cycle, 'EC1.Leaders1', 'Better.')] });
    await waitFor(() => expect(screen.queryByText(/^Nothing differs/)).toBeNull());
    await record();
    await waitFor(async () => expect(await recorded(storage)).toHaveLength(2));
  });
});
