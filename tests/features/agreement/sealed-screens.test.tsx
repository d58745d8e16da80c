// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { reveal } from '#domain/assessment/reveal.ts';
import { aCycle } from '#tests/support/builders.ts';

import { aMeeting, openMeeting, openProjector, says } from './a-meeting.tsx';

const cycle = aCycle();
const note = 'Nobody may read this yet.';

/** Two teams of which the same members rated the same indicators, and said the opposite. */
const teams = [
  [
    ...says('ada', 'G1.Leaders1', 'seed', { desired: 'sprout', note }),
    ...says('ben', 'G1.Leaders1', 'tree', { desired: 'tree' }),
    ...says('ada', 'G1.Students 1', 'tree', { desired: 'tree' }),
    ...says('ben', 'G1.Students 1', 'tree', { desired: 'tree' }),
  ],
  [
    ...says('ada', 'G1.Leaders1', { is: 'not-applicable' }, { desired: 'tree', note }),
    ...says('ben', 'G1.Leaders1', { is: 'cant-tell' }, { desired: 'sprout' }),
    ...says('ada', 'G1.Students 1', 'seed', { desired: 'sprout' }),
    ...says('ben', 'G1.Students 1', { is: 'not-yet' }, { desired: 'seed' }),
  ],
] as const;

describe('before the reveal, whatever members said', () => {
  test('the one who leads the meeting sees the same screen to the letter', async () => {
    const seen: string[] = [];
    for (const ratings of teams) {
      const { user, container, unmount } = await openMeeting(await aMeeting(ratings));
      // What comes last, so that both screens are whole.
      await screen.findByRole('link', { name: 'Add evidence' });
      for (const summary of container.querySelectorAll('summary')) await user.click(summary);
      seen.push(html(container));
      unmount();
    }
    expect(seen[0]).toContain('2 of 5 have rated this indicator.');
    expect(seen[1]).toBe(seen[0]);
    expect(seen.join('')).not.toContain(note);
  });

  test('the wall shows the same to the letter', async () => {
    const seen: string[] = [];
    for (const ratings of teams) {
      const { container, unmount } = await openProjector(await aMeeting(ratings));
      seen.push(html(container));
      unmount();
    }
    expect(seen[0]).toContain('2 of 5 have rated this indicator.');
    expect(seen[1]).toBe(seen[0]);
    expect(seen.join('')).not.toContain(note);
  });

  test('revealing one indicator tells nothing of another, on screen, in messages or in the history', async () => {
    const storage = await aMeeting([...teams[0], reveal(cycle, 'G1.Students 1')]);
    const { user, container } = await openMeeting(storage, 'G2.Leaders1');
    await user.click(screen.getByRole('button', { name: 'Reveal' }));
    await screen.findByText('The ratings of G2.Leaders1 are revealed.');
    expect(container.textContent).not.toContain(note);
    expect(container.textContent).not.toContain('2 levels apart');
    const steps = await storage.database.history.orderBy('seq').toArray();
    const newest = steps.at(-1);
    expect(newest?.label).toEqual({ what: 'ratings-revealed', subject: 'G2.Leaders1' });
    expect(newest?.changes.map(({ after }) => after.kind)).toEqual(['reveal']);
  });

  test('once it is revealed, the wall shows where members are and no name', async () => {
    const storage = await aMeeting([...teams[0], reveal(cycle, 'G1.Leaders1')]);
    const { container } = await openProjector(storage);
    expect(container.textContent).toContain('2 people placed it, from 1, Seed to 3, Tree');
    expect(container.textContent).not.toContain('Ada Reyes');
    expect(container.textContent).not.toContain(note);
  });
});

/** The page’s markup without the ids that React counts up from page to page. */
function html(container: HTMLElement): string {
  return container.innerHTML.replaceAll(/_r_\w+_/g, 'id');
}
