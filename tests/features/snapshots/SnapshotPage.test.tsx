// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { SnapshotParts } from '#domain/assessment/compose-snapshot.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { PrintPage } from '#features/snapshots/PrintPage.tsx';
import { SnapshotPage } from '#features/snapshots/SnapshotPage.tsx';
import { aCycle, aSchool, aSnapshotRecord } from '#tests/support/builders.ts';
import { engagedCodes, engagedMap, fullRatings } from '#tests/support/recorded-years.ts';
import { readPdf } from '#tests/support/read-pdf.ts';
import { renderPage } from '#tests/support/render.tsx';
import { reportFonts } from '#tests/support/report-fonts.ts';
import { cycleChange } from '#tests/support/changes.ts';
import { aStorage, given } from '#tests/support/storage.ts';

const cycle = aCycle({ map: engagedMap.id, mapVersion: engagedMap.version });

function aYear(over: Partial<SnapshotParts> = {}): StoredRecord {
  return aSnapshotRecord({ map: engagedMap, cycle, ratings: fullRatings(), ...over });
}

async function showing(records: readonly StoredRecord[], id = records[0]?.id ?? ''): Promise<void> {
  const storage = await aStorage();
  await storage.database.records.bulkPut([...records]);
  renderPage(<SnapshotPage school="riverside" snapshot={id} />, { storage });
}

describe('a recorded At-A-Glance', () => {
  it('shows every indicator with both levels in words', async () => {
    await showing([aYear()]);
    await screen.findByRole('heading', { level: 1, name: 'At-A-Glance 2026–27' });
    const rows = screen
      .getAllByRole('row')
      .filter((row) => within(row).queryAllByRole('cell').length === 2);
    expect(rows).toHaveLength(engagedCodes.length);
    expect(within(rows[0] ?? document.body).getByRole('rowheader').textContent).toContain(
      'EC1.Leaders1',
    );
    const [existing, desired] = within(rows[0] ?? document.body).getAllByRole('cell');
    expect(existing?.textContent).toContain('Getting Started');
    expect(desired?.textContent).toContain('Progressing');
  });

  it('says that it is whole, and its hash', async () => {
    const record = aYear();
    await showing([record]);
    expect(await screen.findByText('Whole: its text matches its hash.')).toBeTruthy();
    expect(screen.getByText((record.id.match(/.{4}/g) ?? []).join(' '))).toBeTruthy();
    expect(screen.getByText('It is the first record of this school.')).toBeTruthy();
  });

  it('leads from an amended record to the newer one, and back', async () => {
    const first = aYear({ recordedAt: '2027-05-01T10:00:00.000Z' });
    const second = aYear({
      follows: [first.id],
      amends: { snapshot: first.id, reason: 'A level was mistyped.' },
    });
    await showing([first, second]);
    expect(await screen.findByText('A newer record amends this one.')).toBeTruthy();
    const newer = screen.getByRole('link', { name: 'Open the newer record' });
    expect(newer.getAttribute('href')).toBe(`/schools/riverside/snapshots/${second.id}`);
    cleanup();
    await showing([first, second], second.id);
    const earlier = await screen.findByRole('link', { name: 'Open the earlier record' });
    expect(earlier.getAttribute('href')).toBe(`/schools/riverside/snapshots/${first.id}`);
    expect(screen.getByText('Why: A level was mistyped.', { selector: 'div' })).toBeTruthy();
  });

  it('leads to its school year, and says how a mistake is mended while no newer one amends it', async () => {
    const first = aYear({ recordedAt: '2027-05-01T10:00:00.000Z' });
    const storage = await aStorage();
    await storage.database.records.put(first);
    await given(storage, [cycleChange(cycle)]);
    renderPage(<SnapshotPage school="riverside" snapshot={first.id} />, { storage });
    const year = await screen.findByRole('link', { name: 'Open 2026–27' });
    expect(year.getAttribute('href')).toBe(`/schools/riverside/${engagedMap.id}/2026-27`);
    expect(screen.getByText(/^Correct it in 2026–27, then record anew/)).toBeTruthy();
    const amends = { snapshot: first.id, reason: 'A level was mistyped.' };
    await storage.database.records.put(aYear({ follows: [first.id], amends }));
    await screen.findByRole('link', { name: 'Open the newer record' });
    expect(screen.queryByText('Something wrong?')).toBeNull();
  });

  it('leads from the first of three to the newest, past the one that is amended itself', async () => {
    const first = aYear({ recordedAt: '2027-05-01T10:00:00.000Z' });
    const second = aYear({
      recordedAt: '2027-05-02T10:00:00.000Z',
      follows: [first.id],
      amends: { snapshot: first.id, reason: 'A level was mistyped.' },
    });
    const third = aYear({
      follows: [first.id, second.id],
      amends: { snapshot: second.id, reason: 'The mission was missing.' },
    });
    await showing([first, second, third]);
    const newest = await screen.findByRole('link', { name: 'Open the newer record' });
    expect(newest.getAttribute('href')).toBe(`/schools/riverside/snapshots/${third.id}`);
  });

  it('tells of two records that were made beside each other', async () => {
    const first = aYear({ recordedBy: 'One' });
    const second = aYear({ recordedBy: 'Two' });
    await showing([first, second]);
    expect(await screen.findByText('Two records were made beside each other.')).toBeTruthy();
  });

  it('names the earlier records that it follows, and how many of them are not here', async () => {
    const first = aYear({
      status: 'interim',
      recordedAt: '2027-01-12T10:00:00.000Z',
      recordedOn: '2027-01-12',
    });
    const second = aYear({ follows: ['f'.repeat(64), first.id] });
    await showing([second, first]);
    expect(await screen.findByText(/recorded on January 12, 2027/)).toBeTruthy();
    expect(screen.getByText('1 of them isn’t whole on this device.')).toBeTruthy();
  });
});

describe('a damaged record', () => {
  it('shows nothing of itself once a letter was changed, and says what to do', async () => {
    const record = aYear({ school: aSchool({ vision: 'Every child learns.' }) });
    const text = String(record.body['text']).replace('Every child', 'Every chief');
    await showing([{ ...record, body: { ...record.body, text } }]);
    expect(await screen.findByRole('heading', { name: 'This record is damaged' })).toBeTruthy();
    expect(
      screen.getByText(/at least one character was changed after it was recorded/),
    ).toBeTruthy();
    expect(screen.getByText(/look for the same record on another device/)).toBeTruthy();
    expect(screen.queryByText(/Every chi/)).toBeNull();
    expect(screen.queryByText(/EC1\.Leaders1/)).toBeNull();
    expect(screen.queryByRole('button', { name: /PDF/ })).toBeNull();
  });

  it('is found out by a changed name too', async () => {
    const record = aYear();
    const words = JSON.parse(
      JSON.stringify(record.body['words']).replace('María Núñez', 'Mallory Núñez'),
    ) as unknown;
    await showing([{ ...record, body: { ...record.body, words } }]);
    expect(await screen.findByText(/A name in it isn’t the one that was recorded/)).toBeTruthy();
    expect(screen.queryByText(/Mallory/)).toBeNull();
  });

  it('is not confused with one that is not here', async () => {
    await showing([], 'a'.repeat(64));
    expect(await screen.findByRole('heading', { name: 'No such record here' })).toBeTruthy();
  });
});

describe('the PDF of a record', () => {
  /** Making one takes seconds where the computer is busy. */
  const aWhile = { timeout: 30_000 };

  beforeEach(() => {
    vi.stubGlobal('fetch', (url: string) =>
      Promise.resolve(
        new Response(url.includes('700Bold') ? reportFonts.bold : reportFonts.regular),
      ),
    );
  });

  it('is saved under a name that says what it is', async () => {
    const saved = catchDownload();
    await showing([aYear({ school: aSchool({ name: 'Łódź: A/B <School>' }) })]);
    await userEvent.click(await screen.findByRole('button', { name: 'Download PDF' }));
    expect(
      await screen.findByText(
        'The PDF is saved in your downloads: At-A-Glance 2026-27 2027-05-14 Łódź A B School.pdf',
        undefined,
        aWhile,
      ),
    ).toBeTruthy();
    const pdf = await readPdf(new Uint8Array(await (await saved()).arrayBuffer()));
    expect(pdf.title).toBe('At-A-Glance 2026–27: Łódź: A/B <School>');
  });

  it('has a name of its own when it amends or is made in mid-year, also for the longest name', async () => {
    catchDownload();
    const first = aYear({ status: 'interim', school: aSchool({ name: 'A'.repeat(200) }) });
    const second = aYear({
      school: aSchool({ name: 'A'.repeat(200) }),
      follows: [first.id],
      amends: { snapshot: first.id, reason: 'A slip.' },
    });
    await showing([first]);
    await userEvent.click(await screen.findByRole('button', { name: 'Download PDF' }));
    const interim = `At-A-Glance 2026-27 (interim) 2027-05-14 ${first.id.slice(0, 8)} AAA`;
    expect(await screen.findByText(new RegExp(escaped(interim)), undefined, aWhile)).toBeTruthy();
    cleanup();
    await showing([first, second], second.id);
    await userEvent.click(await screen.findByRole('button', { name: 'Download PDF' }));
    const amended = `At-A-Glance 2026-27 (amended) 2027-05-14 ${second.id.slice(0, 8)} AAA`;
    expect(await screen.findByText(new RegExp(escaped(amended)), undefined, aWhile)).toBeTruthy();
  });

  it('warns of characters that its font lacks', async () => {
    catchDownload();
    await showing([aYear({ school: aSchool({ name: '李 School' }) })]);
    await userEvent.click(await screen.findByRole('button', { name: 'Download PDF' }));
    expect(
      await screen.findByText('1 character is missing in the PDF’s font.', undefined, aWhile),
    ).toBeTruthy();
    expect(screen.getByText(/in place of each: 李\./)).toBeTruthy();
  });

  it('says in a sentence when it could not be made', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    vi.resetModules();
    await showing([aYear()]);
    const button = await screen.findByRole('button', { name: 'Download PDF' });
    const { loadReportFonts } = await import('#report/report-fonts.ts');
    await expect(loadReportFonts()).rejects.toThrow('offline');
    await userEvent.click(button);
    expect(await screen.findByText('The PDF could not be made.', undefined, aWhile)).toBeTruthy();
  });
});

describe('the print view', () => {
  it('holds the same words, lines to sign on and the proof', async () => {
    const storage = await aStorage();
    const record = aYear();
    await storage.database.records.put(record);
    renderPage(<PrintPage school="riverside" snapshot={record.id} />, { storage });
    expect(await screen.findByRole('heading', { name: 'Sign-off' })).toBeTruthy();
    expect(screen.getByText((record.id.match(/.{4}/g) ?? []).join(' '))).toBeTruthy();
    for (const code of engagedCodes) {
      expect(screen.getByText(`We looked at what we have for ${code}.`)).toBeTruthy();
    }
  });

  it('says that a newer record amends it, on paper too', async () => {
    const storage = await aStorage();
    const first = aYear({ recordedAt: '2027-05-01T10:00:00.000Z' });
    const second = aYear({
      follows: [first.id],
      amends: { snapshot: first.id, reason: 'A slip.' },
    });
    await storage.database.records.bulkPut([first, second]);
    renderPage(<PrintPage school="riverside" snapshot={first.id} />, { storage });
    const words = await screen.findByText('A newer record amends this one.');
    expect(words.closest('[data-screen-only]')).toBeNull();
    expect(screen.getByText('Why: A slip.')).toBeTruthy();
  });

  it('opens the browser’s own print', async () => {
    const storage = await aStorage();
    const record = aYear();
    await storage.database.records.put(record);
    const print = vi.fn();
    vi.stubGlobal('print', print);
    renderPage(<PrintPage school="riverside" snapshot={record.id} />, { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'Print' }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
  });
});

function escaped(words: string): string {
  return words.replace(/[()]/g, String.raw`\$&`);
}

/** Catches the next file that the page hands to the browser as a download. */
function catchDownload(): () => Promise<Blob> {
  const blobs: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        blobs.push(blob);
        return 'blob:caught';
      },
      revokeObjectURL: () => {},
    }),
  );
  HTMLAnchorElement.prototype.click = () => {};
  return async () => {
    await waitFor(() => expect(blobs).toHaveLength(1), { timeout: 30_000 });
    const [blob] = blobs;
    if (blob === undefined) throw new Error('nothing was downloaded');
    return blob;
  };
}
