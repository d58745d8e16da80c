// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';

import { ShowMore } from '#ui/ShowMore.tsx';

afterEach(cleanup);

test('the last press takes the button away, and the words that tell how many are listed have the focus', async () => {
  const user = userEvent.setup();
  render(<AList />);
  screen.getByText('10 of 25 are listed.');
  await user.click(screen.getByRole('button', { name: 'Show 10 more' }));
  const last = screen.getByRole('button', { name: 'Show 5 more' });
  expect(document.activeElement).toBe(last);
  await user.click(last);
  expect(screen.queryByRole('button')).toBeNull();
  const words = screen.getByText('25 of 25 are listed.');
  await waitFor(() => expect(document.activeElement).toBe(words));
});

test('under a list that is whole from the start there is nothing', () => {
  const { container } = render(<ShowMore shown={3} of={3} atOnce={10} onMore={() => undefined} />);
  expect(container.childElementCount).toBe(0);
});

function AList() {
  const [shown, setShown] = useState(10);
  return (
    <ShowMore shown={Math.min(shown, 25)} of={25} atOnce={10} onMore={() => setShown(shown + 10)} />
  );
}
