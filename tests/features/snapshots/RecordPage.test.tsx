// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';

import { agreeDesired, agreeExisting, agreeRationale } from '#domain/assessment/changes.ts';
import { linkEvidence } from '#domain/evidence/evidence-changes.ts';
import { RecordPage } from '#features/snapshots/RecordPage.tsx';
import { aMember, aSchool, atLevel } from '#tests/support/builders.ts';
import { schoolChange } from '#tests/support/changes.ts';
import { addingEvidence } from '#tests/support/evidence.ts';
import { engagedCodes, engagedMap } from '#tests/support/recorded-years.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

import { cycle, fullYear, onMay14, record, recorded, showing, year } from './recording.tsx';

onMay14();

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

  it('names what is rated highest with nothing to show for it', async () => {
    const evidence = addingEvidence('letter').slice(0, 1);
    const { storage } = await showing([
      ...fullYear.filter((change) => !JSON.stringify(change).includes('EC1.Leaders1')),
      agreeExisting(cycle, 'EC1.Leaders1', atLevel('sustaining')),
      agreeDesired(cycle, 'EC1.Leaders1', 'sustaining'),
      agreeRationale(cycle, 'EC1.Leaders1', 'We saw it.'),
      ...evidence,
    ]);
    expect(
      screen.getByText('1 indicator is rated at the highest level, with no evidence:'),
    ).toBeTruthy();
    await given(storage, [
      linkEvidence('riverside', 'evidence/letter', {
        map: engagedMap.id,
        indicator: 'EC1.Leaders1',
      }),
    ]);
    expect(await screen.findByText('Nothing is missing.')).toBeTruthy();
  });

  it('names evidence of earlier years that nobody has said still fits', async () => {
    const link = { map: engagedMap.id, indicator: 'EC1.Leaders1' };
    const { storage } = await showing([
      ...fullYear,
      ...addingEvidence('letter', { title: 'Old letter', observedOn: '2026-02-03' }),
      linkEvidence('riverside', 'evidence/letter', link),
    ]);
    expect(screen.getByText(/^1 indicator has evidence from earlier years/)).toBeTruthy();
    await given(storage, [linkEvidence('riverside', 'evidence/letter', { ...link, fitsIn: 2026 })]);
    expect(await screen.findByText('Nothing is missing.')).toBeTruthy();
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

  it('asks in a sentence that a name from right to left does not turn around', async () => {
    await showing(fullYear, { school: aSchool({ name: 'مدرسة النور' }) });
    await userEvent.selectOptions(
      screen.getByLabelText('Who records it?'),
      'Ada Reyes, Grade 4 teacher',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Record At-A-Glance 2026–27…' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain(
      '\u2068مدرسة النور\u2069, 2026–27, recorded by Ada Reyes.',
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

describe('an address without a year', () => {
  it('says so and offers a way on', async () => {
    const storage = await aStorage();
    await given(storage, [schoolChange(aSchool())]);
    renderPage(<RecordPage {...year} />, { storage });
    expect(
      await screen.findByRole('heading', { name: 'This school year is not here' }),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to the school' })).toBeTruthy();
  });
});
