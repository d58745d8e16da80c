// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { LongBody } from '#ui/LongBody.tsx';

const rows = Array.from({ length: 95 }, (_, index) => `School ${index + 1}`);

describe('a table of 95 schools', () => {
  test('draws the first blocks, keeps room for the rest, and says which row each is', () => {
    renderTable();
    expect(screen.getAllByRole('row')).toHaveLength(40);
    expect(screen.getByText('School 40').closest('tr')?.getAttribute('aria-rowindex')).toBe('41');
    const gaps = [...document.querySelectorAll('tr[aria-hidden] td')];
    // 20, 20 and 15 rows at the height of a row until one was measured.
    expect(gaps.map((gap) => gap.getAttribute('height'))).toEqual(['1440', '1440', '1080']);
    expect(gaps.map((gap) => gap.getAttribute('colspan'))).toEqual(['1', '1', '1']);
  });

  test('is whole on paper, and only there', () => {
    renderTable();
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(screen.getAllByRole('row')).toHaveLength(95);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(screen.getAllByRole('row')).toHaveLength(40);
  });
});

function renderTable() {
  render(
    <table aria-rowcount={96}>
      <LongBody
        rows={rows}
        keyOf={(row) => row}
        columns={1}
        renderRow={(row, rowIndex) => (
          <tr aria-rowindex={rowIndex}>
            <td>{row}</td>
          </tr>
        )}
      />
    </table>,
  );
}
