// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';

import { decideExisting } from '#domain/assessment/decision.ts';
import { keepDissent, writeMinutes } from '#domain/assessment/meeting.ts';
import type { MemberState } from '#domain/assessment/member-rating.ts';
import { binEvidence, linkEvidence, putEvidence } from '#domain/evidence/evidence-changes.ts';
import { rateExisting } from '#domain/assessment/rate-alone.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import type { Change } from '#domain/records/record.ts';
import { PrintPage } from '#features/snapshots/PrintPage.tsx';
import { RecordPage } from '#features/snapshots/RecordPage.tsx';
import { SnapshotPage } from '#features/snapshots/SnapshotPage.tsx';
import { anAgreement } from '#tests/support/agreed-year.ts';
import { aSnapshotRecord, aTeam, atLevel } from '#tests/support/builders.ts';
import { engagedMap, fullRatings } from '#tests/support/recorded-years.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage } from '#tests/support/storage.ts';

import { cycle, fullYear, onMay14, record, recorded, showing, year } from './recording.tsx';

onMay14();

const code = 'EC1.Leaders1';
const levels = ['progressing', 'progressing', 'sustaining', 'sustaining', 'sustaining'];

/** The first members of the team rated alone, and what they said is revealed. */
function ratedAlone(people: number): readonly Change[] {
  return [
    ...aTeam()
      .slice(0, people)
      .map(({ id: member }, index) => {
        const state: MemberState = { is: 'at-level', level: levels[index] ?? '' };
        return rateExisting({ cycle, member, indicator: code }, state);
      }),
    reveal(cycle, code),
  ];
}

const atTheMeeting: readonly Change[] = [
  keepDissent(cycle, { member: 'ben', indicator: code, text: 'Too high.', named: true }),
  writeMinutes(cycle, 'm1', { heldOn: '2027-03-09', present: ['ben'], text: 'We began.' }),
];

async function choose(name: string): Promise<void> {
  await userEvent.selectOptions(screen.getByLabelText('Who records it?'), name);
}

describe('recording a year on which the team agreed', () => {
  it('leaves the distribution out unless the team ticks it, and says what else goes in', async () => {
    const { storage } = await showing([...fullYear, ...ratedAlone(5), ...atTheMeeting]);
    const tick = screen.getByRole('checkbox', {
      name: 'Record how many members gave each level, for 1 indicator',
    });
    expect(tick).toHaveProperty('checked', false);
    await choose('María Núñez, Principal');
    await userEvent.click(screen.getByRole('button', { name: /^Record At-A-Glance/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText(
        'It takes up 1 dissenting view, kept with its member’s consent. The minutes of 1 meeting go with it.',
      ),
    ).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Record' }));
    await expect.poll(async () => (await recorded(storage)).length).toBe(1);
    const [snapshot] = await recorded(storage);
    const [agreement] = snapshot?.content.agreement ?? [];
    expect(agreement).toMatchObject({ indicator: code, rated: 5, asked: 5 });
    expect(agreement).toHaveProperty('spread');
    expect(agreement).not.toHaveProperty('distribution');
    expect([...(snapshot?.words.values() ?? [])]).toEqual(
      expect.arrayContaining(['Too high.', 'We began.']),
    );
  });

  it('records the distribution once it is ticked, also when the page was reloaded in between', async () => {
    const { storage, page } = await showing([...fullYear, ...ratedAlone(5)]);
    await choose('María Núñez, Principal');
    await userEvent.click(screen.getByRole('checkbox', { name: /how many members gave each/ }));
    page.unmount();
    renderPage(<RecordPage {...year} />, { storage });
    await screen.findByRole('checkbox', { name: /how many members gave each/, checked: true });
    await record();
    await expect.poll(async () => (await recorded(storage)).length).toBe(1);
    const [snapshot] = await recorded(storage);
    expect(snapshot?.content.agreement?.[0]?.distribution).toEqual({
      atPlace: [0, 0, 2, 0, 0, 3],
      cantTell: 0,
      notApplicable: 0,
    });
  });

  it('does not even offer it where fewer than three people rated', async () => {
    await showing([...fullYear, ...ratedAlone(2)]);
    expect(screen.queryByRole('checkbox', { name: /how many members gave each/ })).toBeNull();
  });
});

describe('recording a year on which two devices agreed apart', () => {
  const about = { indicator: code, reason: 'We saw it.', follows: [], raters: 5 };
  const conflict = [
    ...decideExisting(cycle, about, { is: 'at-level', level: 'progressing' }, 'one'),
    ...decideExisting(cycle, about, { is: 'at-level', level: 'sustaining' }, 'two'),
  ];

  it('waits until the team has settled it: no record picks one of two agreements', async () => {
    const { storage } = await showing([...fullYear, ...conflict]);
    expect(screen.getByText('This year can’t be recorded yet')).toBeTruthy();
    const links = screen.getAllByRole('link', { name: code });
    expect(links.map((link) => link.getAttribute('href'))).toContainEqual(
      expect.stringContaining('/meeting?at=EC1.Leaders1'),
    );
    expect(screen.queryByRole('button', { name: /^Record At-A-Glance/ })).toBeNull();
    const follows = ['one', 'two'].map((id) => `decision/${cycle.id}/${id}`);
    await storage.commit({
      label: { what: 'existing-decided', subject: code },
      changes: decideExisting(cycle, { ...about, follows }, atLevel('progressing'), 'three'),
    });
    expect(await screen.findByRole('button', { name: /^Record At-A-Glance/ })).toBeTruthy();
  });
});

describe('recording a year with evidence', () => {
  const second = 'EC2.Leaders1';

  it('lists what is linked to its indicators, and nothing from the inbox or the bin', async () => {
    const { storage } = await showing([
      ...fullYear,
      ...aPiece('evidence/one', 'A letter'),
      linkEvidence('riverside', 'evidence/one', { map: engagedMap.id, indicator: second }),
      ...aPiece('evidence/two', 'A binned one'),
      binEvidence('riverside', 'evidence/two', '2027-03-10'),
      ...aPiece('evidence/three', 'In the inbox').slice(0, 1),
    ]);
    await choose('María Núñez, Principal');
    await userEvent.click(screen.getByRole('button', { name: /^Record At-A-Glance/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^It lists 1 piece of evidence/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Record' }));
    await expect.poll(async () => (await recorded(storage)).length).toBe(1);
    const [snapshot] = await recorded(storage);
    expect(snapshot?.content.evidence).toMatchObject([
      { indicator: code, pieces: [{ observedOn: '2027-03-09' }] },
      { indicator: second, pieces: [{ observedOn: '2027-03-09' }] },
    ]);
    const words = [...(snapshot?.words.values() ?? [])];
    expect(words).toContain('A letter');
    expect(words).not.toContain('A binned one');
    expect(words).not.toContain('In the inbox');
  });
});

describe('a record of how the team agreed', () => {
  it('shows where the team was far apart, and dissent, beside the rationale', async () => {
    await shown(<SnapshotPage school="riverside" snapshot={snapshotRecord.id} />);
    expect(await screen.findByText(/the team was far apart on EC1.Leaders1 and/)).toBeTruthy();
    expect(screen.getByText('Ben Okafor: Two meetings are not yet a council.')).toBeTruthy();
    expect(screen.getByText('The grant pays for a coach.')).toBeTruthy();
    expect(screen.getByText(/Rated alone by 2 of 7 members/)).toBeTruthy();
  });

  it.each([
    ['on its page', SnapshotPage],
    ['in print', PrintPage],
  ])('shows the minutes only when asked, %s', async (_, Page) => {
    await shown(<Page school="riverside" snapshot={snapshotRecord.id} />);
    const choice = await screen.findByRole('checkbox', {
      name: 'With the minutes of 2 meetings as an appendix',
    });
    expect(screen.queryByText(/Snow fell/)).toBeNull();
    await userEvent.click(choice);
    expect(screen.getByText(/Snow fell/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Meeting of March 9, 2027' })).toBeTruthy();
  });
});

const snapshotRecord = aSnapshotRecord({
  map: engagedMap,
  cycle,
  ratings: fullRatings(),
  agreement: anAgreement(),
});

async function shown(page: ReactElement): Promise<void> {
  const storage = await aStorage();
  await storage.database.records.put(snapshotRecord);
  renderPage(page, { storage });
}

/** A note, linked to the indicator. */
function aPiece(id: string, title: string): readonly Change[] {
  return [
    putEvidence('riverside', id, {
      what: { is: 'note', text: '' },
      title,
      note: '',
      observedOn: '2027-03-09',
      addedBy: '',
      tags: [],
      students: 'none',
    }),
    linkEvidence('riverside', id, { map: engagedMap.id, indicator: code }),
  ];
}
