import { screen, within } from '@testing-library/react';

/** A radio button of the existing state, by its name. */
export function existing(name: string): HTMLInputElement {
  return radioOf('Existing state', name);
}

/** A radio button of the desired state, by its name. */
export function desired(name: string): HTMLInputElement {
  return radioOf('Desired state', name);
}

function radioOf(group: string, name: string): HTMLInputElement {
  return within(screen.getByRole('group', { name: group })).getByRole('radio', { name });
}

/** The field of the rationale. */
export function rationale(): HTMLTextAreaElement {
  return screen.getByRole('textbox', { name: 'Rationale' });
}
