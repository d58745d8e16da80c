// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { chainOf } from '#domain/assessment/snapshot-chain.ts';
import { SnapshotRows } from '#map-view/SnapshotRows.tsx';
import { aCycle, aSnapshot } from '#tests/support/builders.ts';

const interim = aSnapshot({
  status: 'interim',
  recordedAt: '2027-01-12T10:00:00.000Z',
  recordedOn: '2027-01-12',
});
const yearly = aSnapshot({ follows: [interim.id] });
const amending = aSnapshot({
  recordedAt: '2027-06-01T10:00:00.000Z',
  recordedOn: '2027-06-01',
  follows: [interim.id, yearly.id],
  amends: { snapshot: yearly.id, reason: 'Mistyped' },
});
const lastYear = aSnapshot({
  cycle: aCycle({ schoolYear: 2025 }),
  recordedAt: '2026-05-01T10:00:00.000Z',
  recordedOn: '2026-05-01',
});

describe('the rows of recorded At-A-Glances', () => {
  it('stand newest first and say what each is', () => {
    render(
      <SnapshotRows
        chain={chainOf([yearly, lastYear, amending, interim])}
        damaged={[]}
        link={(id, words) => <a href={`#${id}`}>{words}</a>}
      />,
    );
    const rows = screen.getAllByRole('listitem');
    expect(rows.map((row) => within(row).getByRole('link').getAttribute('href'))).toEqual(
      [amending, yearly, interim, lastYear].map(({ id }) => `#${id}`),
    );
    expect(rows[0]?.textContent).toMatch(
      /Yearly record · recorded on June 1, 2027 at \d+:\d\d\s[AP]M by \W?María Núñez\W? · amends an earlier record/,
    );
    expect(rows[1]?.textContent).toContain('amended by a later record');
    expect(rows[2]?.textContent).toContain('Interim record · recorded on January 12, 2027');
    const current = rows.map((row) => within(row).queryByText(/^The current record/)?.textContent);
    expect(current).toEqual(['The current record of 2026–27', undefined, undefined, undefined]);
  });

  it('name a damaged record without showing anything of it', () => {
    const damage = { tag: 'text-changed', id: 'ab'.repeat(32), found: 'cd'.repeat(32) } as const;
    render(
      <SnapshotRows
        chain={chainOf([])}
        damaged={[damage]}
        link={(_, words) => <a href="#x">{words}</a>}
      />,
    );
    expect(screen.getByRole('listitem').textContent).toBe('A damaged recordRecord abababab');
  });
});
