// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';

import { Button } from '#ui/Button.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';

function SchoolName({ error }: { readonly error?: string }) {
  const [name, setName] = useState('');
  return (
    <TextField
      label="Name of the school"
      hint="As on your letterhead"
      error={error}
      value={name}
      onChange={setName}
    />
  );
}

function described(element: HTMLElement): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)?.textContent).join(' | ');
}

test('a field is read with its hint and with what is wrong', () => {
  render(<SchoolName error="Please give the school’s name" />);
  const field = screen.getByRole('textbox', { name: 'Name of the school' });
  expect(described(field)).toBe('As on your letterhead | Please give the school’s name');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('a field without a fault is not called wrong', async () => {
  const user = userEvent.setup();
  render(<SchoolName />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the school' });
  await user.type(field, 'Pine Hollow');
  expect(field.value).toBe('Pine Hollow');
  expect(field.hasAttribute('aria-invalid')).toBe(false);
});

test('a box for several lines and a menu give their text, not their event', async () => {
  const user = userEvent.setup();
  const said: string[] = [];
  render(
    <>
      <TextArea label="Vision" value="" onChange={(value) => said.push(value)} />
      <SelectField
        label="State"
        value="SC"
        options={[
          { value: 'SC', label: 'South Carolina' },
          { value: 'NC', label: 'North Carolina' },
        ]}
        onChange={(value) => said.push(value)}
      />
    </>,
  );
  await user.type(screen.getByRole('textbox', { name: 'Vision' }), 'A');
  await user.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'North Carolina');
  expect(said).toEqual(['A', 'NC']);
});

test('a button at work keeps the focus and does nothing', async () => {
  const user = userEvent.setup();
  let pressed = 0;
  render(
    <Button busy onClick={() => (pressed += 1)}>
      Record
    </Button>,
  );
  await user.click(screen.getByRole('button', { name: 'Record' }));
  expect(pressed).toBe(0);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Record' }));
});
