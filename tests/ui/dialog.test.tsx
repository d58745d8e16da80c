// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';

import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { Dialog } from '#ui/Dialog.tsx';

function Desk() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open the roster
      </button>
      <Dialog open={open} title="Our team" onClose={() => setOpen(false)}>
        <input aria-label="Name" />
      </Dialog>
    </>
  );
}

test('a dialog is named by its title and gives the focus back when the cross closes it', async () => {
  const user = userEvent.setup();
  render(<Desk />);
  const opener = screen.getByRole('button', { name: 'Open the roster' });
  await user.click(opener);
  expect(screen.getByRole('dialog', { name: 'Our team' })).toBeTruthy();
  expect(document.activeElement).not.toBe(opener);

  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('Escape closes a dialog and gives the focus back', async () => {
  const user = userEvent.setup();
  render(<Desk />);
  const opener = screen.getByRole('button', { name: 'Open the roster' });
  await user.click(opener);
  // jsdom doesn’t turn Escape into the dialog’s own event, as browsers do.
  screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
  await screen.findByRole('button', { name: 'Open the roster' });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('a press on the backdrop closes a dialog, a press inside does not', async () => {
  const user = userEvent.setup();
  render(<Desk />);
  await user.click(screen.getByRole('button', { name: 'Open the roster' }));
  await user.click(screen.getByRole('textbox', { name: 'Name' }));
  expect(screen.queryByRole('dialog')).not.toBeNull();
  await user.click(screen.getByRole('dialog'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a decision is asked by its verb, and Cancel changes nothing', async () => {
  const user = userEvent.setup();
  const said: string[] = [];
  render(
    <ConfirmDialog
      open
      danger
      title="Remove the sample school?"
      confirmLabel="Remove"
      onConfirm={() => said.push('removed')}
      onCancel={() => said.push('kept')}
    >
      You can undo this.
    </ConfirmDialog>,
  );
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  expect(said).toEqual(['kept', 'removed']);
});
