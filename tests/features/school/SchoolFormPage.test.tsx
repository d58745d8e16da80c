// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { putSchool } from '#domain/assessment/changes.ts';
import { SchoolFormPage } from '#features/school/SchoolFormPage.tsx';
import { aSchool } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const HOSTILE_NAMES = [
  '<img src=x onerror=alert(1)>',
  'مدرسة النهر الابتدائية',
  '🌱🔬 Riverside 👩‍🚀',
  '"quotes" & {name} \\u0000',
];

beforeEach(() => localStorage.clear());

describe('starting a school', () => {
  it('stores what was typed and goes on to the team', async () => {
    const storage = await aStorage();
    const page = renderPage(<SchoolFormPage />, { storage, address: '/schools/new' });
    await userEvent.type(screen.getByLabelText(/Name of the school/), '  Riverside Elementary ');
    await userEvent.type(screen.getByLabelText(/District/), 'Lake County');
    await userEvent.type(screen.getByLabelText(/State/), 'South Carolina');
    await userEvent.type(screen.getByLabelText(/Grades/), 'K–5');
    await userEvent.type(screen.getByLabelText(/Vision/), 'Every child a problem solver.');
    await userEvent.type(
      screen.getByLabelText(/Mission/),
      'We teach through our river.{enter}All year.',
    );
    await press('Save and gather the team');

    await waitFor(() => expect(page.addresses.at(-1)).toMatch(/\/team$/));
    const [stored] = await storage.database.records.toArray();
    expect(stored?.body).toEqual({
      name: 'Riverside Elementary',
      district: 'Lake County',
      state: 'South Carolina',
      grades: 'K–5',
      vision: 'Every child a problem solver.',
      mission: 'We teach through our river.\nAll year.',
    });
    expect(page.addresses.at(-1)).toBe(`/schools/${stored?.id}/team`);
  });

  it('asks for the name in one sentence that is read with the field', async () => {
    const storage = await aStorage();
    renderPage(<SchoolFormPage />, { storage });
    await userEvent.type(screen.getByLabelText(/District/), 'Lake County');
    await press('Save and gather the team');

    const name = screen.getByLabelText(/Name of the school/);
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(describedBy(name)).toBe('Please enter the name of the school.');
    expect(document.activeElement).toBe(name);
    expect(await storage.database.records.count()).toBe(0);
  });

  it('takes a name of nothing but invisible characters for no name', async () => {
    const storage = await aStorage();
    renderPage(<SchoolFormPage />, { storage });
    await paste(/Name of the school/, '\u200b\u2060 \u00a0');
    await press('Save and gather the team');
    expect(describedBy(screen.getByLabelText(/Name of the school/))).toBe(
      'Please enter the name of the school.',
    );
  });

  it('says how much too long 10,000 characters are, and keeps them on screen', async () => {
    const storage = await aStorage();
    renderPage(<SchoolFormPage />, { storage });
    await paste(/Name of the school/, 'x'.repeat(10_000));
    const name = screen.getByLabelText<HTMLInputElement>(/Name of the school/);
    expect(describedBy(name)).toBe(
      'Please shorten this to 200 characters or fewer; it has 10,000 now.',
    );
    await press('Save and gather the team');
    expect(name.value).toHaveLength(10_000);
    expect(await storage.database.records.count()).toBe(0);
  });

  it.each(HOSTILE_NAMES)('stores the name %s letter by letter', async (name) => {
    const storage = await aStorage();
    renderPage(<SchoolFormPage />, { storage });
    await paste(/Name of the school/, name);
    await press('Save and gather the team');
    await waitFor(async () => expect(await storage.database.records.count()).toBe(1));
    const [stored] = await storage.database.records.toArray();
    expect(stored?.body['name']).toBe(name);
  });

  it('keeps every letter on screen when the save fails, and stores it at the next try', async () => {
    const storage = await aStorage();
    const refusing = {
      ...storage,
      commit: () => Promise.resolve({ ok: false, error: { tag: 'full' } } as const),
    };
    const first = renderPage(<SchoolFormPage />, { storage: refusing });
    await paste(/Name of the school/, 'Riverside');
    await press('Save and gather the team');
    expect((await screen.findByRole('alert')).textContent).toContain('no room left');
    expect(screen.getByLabelText<HTMLInputElement>(/Name of the school/).value).toBe('Riverside');
    first.unmount();

    renderPage(<SchoolFormPage />, { storage });
    await press('Save and gather the team');
    await waitFor(async () => expect(await storage.database.records.count()).toBe(1));
  });

  it('brings back after a reload what was typed, and can discard it and undo that', async () => {
    const storage = await aStorage();
    const first = renderPage(<SchoolFormPage />, { storage });
    await paste(/Name of the school/, 'Half a na');
    first.unmount();

    renderPage(<SchoolFormPage />, { storage });
    const name = screen.getByLabelText<HTMLInputElement>(/Name of the school/);
    expect(name.value).toBe('Half a na');
    expect(screen.getByText(/What you typed here before is still here/)).toBeTruthy();
    await press('Discard it');
    expect(name.value).toBe('');
    await press('Bring it back');
    expect(name.value).toBe('Half a na');
  });

  it('forgets the draft once it is stored', async () => {
    const storage = await aStorage();
    const first = renderPage(<SchoolFormPage />, { storage });
    await paste(/Name of the school/, 'Riverside');
    await press('Save and gather the team');
    await waitFor(() => expect(localStorage.length).toBe(0));
    first.unmount();
    renderPage(<SchoolFormPage />, { storage });
    expect(screen.getByLabelText<HTMLInputElement>(/Name of the school/).value).toBe('');
  });
});

describe('editing a school', () => {
  it('changes what was changed and keeps what the form does not know', async () => {
    const storage = await aStorage();
    const { id, ...body } = aSchool({ mascot: 'otter' });
    await given(storage, [putSchool(id, body)]);
    const page = renderPage(<SchoolFormPage school={id} />, { storage });
    await userEvent.clear(await screen.findByLabelText(/Grades/));
    await userEvent.type(screen.getByLabelText(/Grades/), 'K–8');
    await press('Save');

    await waitFor(() => expect(page.addresses.at(-1)).toBe('/schools/riverside'));
    const stored = await storage.database.records.get(id);
    expect(stored?.body).toEqual({ ...body, grades: 'K–8' });
  });

  it('shows what another tab saves in fields that were not touched here', async () => {
    const storage = await aStorage();
    const { id, ...body } = aSchool();
    await given(storage, [putSchool(id, body)]);
    renderPage(<SchoolFormPage school={id} />, { storage });
    await userEvent.type(await screen.findByLabelText(/Grades/), ', 6');
    await given(storage, [putSchool(id, { ...body, district: 'River County' })]);

    const district = screen.getByLabelText<HTMLInputElement>(/District/);
    await waitFor(() => expect(district.value).toBe('River County'));
    await press('Save');
    await waitFor(async () => {
      const stored = await storage.database.records.get(id);
      expect(stored?.body).toEqual({ ...body, district: 'River County', grades: 'K–5, 6' });
    });
  });

  it('says so when the school is not on this device', async () => {
    renderPage(<SchoolFormPage school="gone" />, { storage: await aStorage() });
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('This school is not on this device');
  });
});

async function press(name: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name }));
}

async function paste(label: RegExp, text: string): Promise<void> {
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.paste(text);
}

function describedBy(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}
