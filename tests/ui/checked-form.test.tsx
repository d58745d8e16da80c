// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';

import { useCheckedForm } from '#ui/checked-form.ts';

test('a form with something wrong is not sent; its first wrong field has the focus and says so until it is right', async () => {
  const send = vi.fn(() => Promise.resolve());
  render(<Names send={send} />);
  expect(screen.queryByText('missing')).toBeNull();
  await userEvent.type(field('First'), 'Ada');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(document.activeElement).toBe(field('Last'));
  expect(screen.getByText('missing')).toBeTruthy();
  await userEvent.type(field('Last'), 'Lovelace');
  expect(screen.queryByText('missing')).toBeNull();
  expect(send).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  expect(send).toHaveBeenCalledTimes(1);
});

test('Enter pressed twice sends it once, and it can be sent again afterward', async () => {
  const answers: (() => void)[] = [];
  const send = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
  render(<Names send={send} />);
  await userEvent.type(field('First'), 'Ada');
  await userEvent.type(field('Last'), 'Lovelace{Enter}{Enter}');
  expect(send).toHaveBeenCalledTimes(1);
  expect(await screen.findByText('busy')).toBeTruthy();
  answers[0]?.();
  await vi.waitFor(() => expect(screen.queryByText('busy')).toBeNull());
  await userEvent.keyboard('{Enter}');
  expect(send).toHaveBeenCalledTimes(2);
});

function Names({ send }: { readonly send: () => Promise<void> }) {
  const [names, setNames] = useState({ first: '', last: '' });
  const faults = Object.fromEntries(Object.entries(names).filter(([, name]) => name === ''));
  const { form, wasWrong, isBusy, submit } = useCheckedForm(faults, send);
  return (
    <form ref={form} onSubmit={submit}>
      {(['first', 'last'] as const).map((name) => (
        <label key={name}>
          {name === 'first' ? 'First' : 'Last'}
          <input
            name={name}
            value={names[name]}
            onChange={({ target }) => setNames({ ...names, [name]: target.value })}
          />
          {wasWrong && name in faults && <p>missing</p>}
        </label>
      ))}
      <button type="submit">Save</button>
      {isBusy && <p>busy</p>}
    </form>
  );
}

function field(label: string): HTMLElement {
  return screen.getByLabelText(new RegExp(label));
}
