// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { LongBody } from '#ui/LongBody.tsx';

const rows = Array.from({ length: 95 }, (_, index) => `School ${index + 1}`);

describe('a table of 95 schools', () => {
  test('draws the first block, keeps room for the rest, and says which row each is', () => {
    renderTable();
    expect(screen.getAllByRole('row')).toHaveLength(10);
    expect(screen.getByText('School 10').closest('tr')?.getAttribute('aria-rowindex')).toBe('11');
    const gaps = [...document.querySelectorAll('tr[aria-hidden] td')];
    // Eight times ten rows, and five, at the height of a row until one was measured.
    expect(gaps.map((gap) => gap.getAttribute('height'))).toEqual([
      ...Array.from({ length: 8 }, () => '720'),
      '360',
    ]);
    expect(new Set(gaps.map((gap) => gap.getAttribute('colspan')))).toEqual(new Set(['1']));
  });

  test('is whole on paper, and only there', () => {
    renderTable();
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(screen.getAllByRole('row')).toHaveLength(95);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(screen.getAllByRole('row')).toHaveLength(10);
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
