import { expect, test } from 'vitest';

import '#i18n/en/history.ts';
import '#i18n/en/past.ts';
import {
  agreeExisting,
  agreeRationale,
  putMember,
  putSchool,
  startCycle,
} from '#domain/assessment/changes.ts';
import { rateExisting } from '#domain/assessment/rate-alone.ts';
import { csvText } from '#exchange/csv.ts';
import { trailHead, trailRows } from '#features/history/history-csv.ts';
import { readTrail, type TrailPart } from '#storage/read-trail.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool, aTeam, atLevel } from '#tests/support/builders.ts';
import { aStorage, given } from '#tests/support/storage.ts';

const cycle = aCycle();
const { id: school, ...facts } = aSchool({ name: '=HYPERLINK("x")' });

test('the trail tells of every change when, who, on which device, where, what, from what to what', async () => {
  const storage = await aStorage(() => Date.UTC(2026, 7, 17, 13, 5, 9));
  const [, ada] = aTeam();
  if (ada === undefined) throw new Error('nobody on the team');
  const { id: member, ...body } = ada;
  await given(storage, [putSchool(school, facts), startCycle(school, cycle)]);
  await given(storage, [putMember(school, member, body)]);
  const label = { what: 'existing-agreed', subject: 'G1.Leaders1' } as const;
  await storage.commit({
    label,
    changes: [
      agreeExisting(cycle, 'G1.Leaders1', atLevel('tree')),
      agreeRationale(cycle, 'G1.Leaders1', '-1+1'),
    ],
  });
  await storage.commit({
    label: { what: 'own-existing-rated', subject: 'G1.Leaders1' },
    by: member,
    changes: [rateExisting({ cycle, member, indicator: 'G1.Leaders1' }, atLevel('seed'))],
  });
  const parts: TrailPart[] = [];
  await readTrail(storage.database, { asked: { school }, onPart: (part) => void parts.push(part) });
  const device = await storage.database.meta.get('device');
  const about = { maps: [aMap()], device: device?.key === 'device' ? device.value : undefined };
  const rows = parts.flatMap((part) => trailRows(part, about));

  const when = '2026-08-17T13:05:09.000Z';
  const here = `this device (${String(about.device)})`;
  expect(rows.every((row) => row.length === trailHead().length)).toBe(true);
  expect(rows.slice(-3).map((row) => row.slice(1, -1))).toEqual([
    [
      when,
      'The team',
      here,
      facts.name,
      '2026–27',
      'G1.Leaders1',
      'Existing state of G1.Leaders1',
      'G1.Leaders1',
      'Existing state',
      'nothing',
      'Tree',
    ],
    [
      when,
      'The team',
      here,
      facts.name,
      '2026–27',
      'G1.Leaders1',
      'Existing state of G1.Leaders1',
      'G1.Leaders1',
      'Rationale',
      'nothing',
      '-1+1',
    ],
    [
      when,
      'Ada Reyes',
      here,
      facts.name,
      '2026–27',
      'G1.Leaders1',
      'Own existing state of G1.Leaders1',
      'G1.Leaders1, Ada Reyes',
      'Own existing state',
      'nothing',
      'said alone (never shown here)',
    ],
  ]);
  expect(rows[0]?.[0]).toMatch(/^2026-08-17 \d\d:05:09 [+-]\d\d:\d\d$/);
  // No cell is run by a spreadsheet.
  const text = csvText([trailHead(), ...rows]);
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  expect(text).toContain(`"'-1+1"`);
  expect(text).not.toMatch(/(?:^|,)"[=+\-@]/m);
});

test('however many steps there are, each is told once, oldest first', async () => {
  const storage = await aStorage();
  for (let n = 0; n < 120; n += 1) {
    await given(storage, [agreeRationale(cycle, 'A', `${n}`)]);
  }
  const seen: unknown[] = [];
  await readTrail(storage.database, {
    asked: {},
    onPart: ({ rows }) => {
      expect(rows.length).toBeLessThanOrEqual(50);
      seen.push(...rows.map(({ changes }) => changes[0]?.after.body['text']));
    },
  });
  expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => `${n}`));
});
