// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { writeMinutes } from '#domain/assessment/meeting.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import { systemClock } from '#platform/clock.ts';
import { localDate } from '#platform/local-date.ts';
import { aCycle } from '#tests/support/builders.ts';
import { given } from '#tests/support/storage.ts';

import { aMeeting, cycleRecords, openMeeting, says } from './a-meeting.tsx';

const cycle = aCycle();
const apart = [
  ...says('ada', 'G1.Leaders1', 'seed', { desired: 'tree', note: 'We saw one bed.' }),
  ...says('ben', 'G1.Leaders1', 'tree', { desired: 'tree' }),
  ...says('lee', 'G1.Leaders1', 'tree'),
];
const alike = [
  ...says('ada', 'G2.Leaders1', 'sprout', { desired: 'tree' }),
  ...says('ben', 'G2.Leaders1', 'sprout', { desired: 'tree' }),
];

describe('around the indicator on the table a meeting', () => {
  test('says how far the team agrees on what is revealed, with alpha as a detail', async () => {
    const storage = await aMeeting([
      ...apart,
      ...alike,
      ...says('maria', 'G1.Students 1', 'tree'),
      reveal(cycle, 'G1.Leaders1'),
      reveal(cycle, 'G2.Leaders1'),
    ]);
    const { user } = await openMeeting(storage);
    const card = screen.getByRole('region', { name: 'How far the team agrees' });
    expect(card.textContent).not.toContain('Alpha is');
    await user.click(within(card).getByText(/^Krippendorff/));
    expect(card.textContent).toContain(
      'Of 2 indicators that are revealed and rated: 1 all alike, 1 two levels or more apart.',
    );
    const rows = within(card).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'IndicatorNot yet1 Seed2 Sprout3 Tree',
      'G1.Leaders1·1·2',
      'G2.Leaders1··2·',
    ]);
    expect(card.textContent).toContain('Alpha is');
    expect(card.textContent).toContain('It is over 2 indicators and 5 ratings.');
  });

  test('shows no stakeholder group of fewer than three, nor one that would give it away', async () => {
    const storage = await aMeeting([...apart, reveal(cycle, 'G1.Leaders1')]);
    const { user } = await openMeeting(storage);
    const groups = () => screen.getByText('By stakeholder group').closest('details')?.textContent;
    await user.click(screen.getByText('By stakeholder group'));
    expect(groups()).toContain('TeachersNot shown: fewer than 3 people');
    expect(groups()).not.toContain('placed it');
    await user.click(screen.getByRole('checkbox', { name: 'Show names' }));
    await screen.findByText('Ada Reyes, at 1, Seed');
    expect(groups()).toContain('TeachersOne person placed it, at 1, Seed.');
  });

  test('marks what was said after the reveal, by dots, in words and beside notes', async () => {
    const storage = await aMeeting([...apart, reveal(cycle, 'G1.Leaders1')]);
    await openMeeting(storage);
    expect(screen.queryByText(/after the reveal/)).toBeNull();
    await given(storage, says('maria', 'G1.Leaders1', 'tree', { note: 'I was late.' }));
    expect(await screen.findByText('written after the reveal', { exact: false })).toBeTruthy();
    expect(screen.getByText('(1 said it after the reveal)')).toBeTruthy();
    const late = document.querySelectorAll('[data-changed="true"]');
    expect(late).toHaveLength(1);
  });

  test('keeps the minutes of a day once, and writes them anew on the same day', async () => {
    const { user } = await openMeeting(await aMeeting(apart));
    await user.click(screen.getByText('Write the minutes'));
    await user.click(screen.getByRole('checkbox', { name: 'Ada Reyes' }));
    await user.type(screen.getByLabelText(/^Remarks/), 'First.');
    await user.click(screen.getByRole('button', { name: 'Keep the minutes' }));
    const kept = await screen.findByText(/^Minutes of /);
    expect(kept.closest('details')?.textContent).toContain(
      'Present: Ben Okafor, Joan Łaski, Lee Park, María Núñez',
    );
    await user.type(screen.getByLabelText(/^Remarks/), 'Second.');
    await user.click(
      await screen.findByRole('button', { name: 'Keep the minutes of this day anew' }),
    );
    await waitFor(() => expect(kept.closest('details')?.textContent).toContain('Second.'));
    expect(screen.getAllByText(/^Minutes of /)).toHaveLength(1);
  });

  test('keeps them once at a double click, and what was written stays to be added to', async () => {
    const { user } = await openMeeting(await aMeeting(apart));
    await user.click(screen.getByText('Write the minutes'));
    await user.click(screen.getByRole('checkbox', { name: 'Ada Reyes' }));
    await user.type(screen.getByLabelText(/^Remarks/), 'First.');
    await user.dblClick(screen.getByRole('button', { name: 'Keep the minutes' }));
    const kept = await screen.findByText(/^Minutes of /);
    await user.type(screen.getByLabelText(/^Remarks/), ' Second.');
    await user.click(
      await screen.findByRole('button', { name: 'Keep the minutes of this day anew' }),
    );
    const words = () => kept.closest('details')?.textContent;
    await waitFor(() => expect(words()).toContain('First. Second.'));
    expect(words()).toContain('Present: Ben Okafor, Joan Łaski, Lee Park, María Núñez');
    expect(screen.getAllByText(/^Minutes of /)).toHaveLength(1);
  });

  test('remembers who was there when the minutes of a day are opened once more', async () => {
    const storage = await aMeeting([
      ...apart,
      writeMinutes(cycle, 'first', {
        heldOn: localDate(systemClock()),
        present: ['ben'],
        text: 'Kept.',
      }),
    ]);
    const { user } = await openMeeting(storage);
    await user.click(screen.getByText('Write the minutes'));
    const there = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
    expect(there('Ben Okafor').checked).toBe(true);
    expect(there('Ada Reyes').checked).toBe(false);
  });

  test('agrees once on what everyone agreed, however often it is pressed', async () => {
    const storage = await aMeeting([...alike, reveal(cycle, 'G2.Leaders1')]);
    const { user } = await openMeeting(storage);
    const agree = screen.getByRole('button', { name: 'Agree what everyone agreed' });
    await user.dblClick(agree);
    await waitFor(() => expect(agree.isConnected).toBe(false));
    const made = (await cycleRecords(storage)).filter(({ id }) => id.startsWith('decision/'));
    expect(made).toHaveLength(2);
    // Taken back, it can be agreed anew.
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await user.click(await screen.findByRole('button', { name: 'Agree what everyone agreed' }));
    expect(await screen.findByText(/^Agreed \(1\)/)).toBeTruthy();
  });
});
