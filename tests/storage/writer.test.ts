import { afterAll, expect, test, vi } from 'vitest';

import { putSchool } from '#domain/assessment/changes.ts';
import { useSaveStatus } from '#storage/save-status.ts';
import { aSchool } from '#tests/support/builders.ts';
import { aStorage } from '#tests/support/storage.ts';

const reach = vi.hoisted(() => ({ isOut: true }));

vi.mock('#storage/writer.ts', async (original) => {
  if (reach.isOut) throw new TypeError('Failed to fetch dynamically imported module');
  return original();
});
// The file that comes next in this process has the writer as it is.
afterAll(() => vi.doUnmock('#storage/writer.ts'));

test('while the code that writes is out of reach a step is not saved, and says so; later it is', async () => {
  const storage = await aStorage();
  const { id, ...school } = aSchool();
  const step = {
    label: { what: 'school-started', subject: 'Riverside' },
    changes: [putSchool(id, school)],
  } as const;
  const refused = await storage.commit(step);
  expect(refused).toMatchObject({ ok: false, error: { tag: 'unavailable' } });
  expect(useSaveStatus.getState()).toMatchObject({ pending: 0, failure: { tag: 'unavailable' } });
  expect(await storage.database.records.count()).toBe(0);

  reach.isOut = false;
  vi.resetModules();
  expect(await storage.commit(step)).toMatchObject({ ok: true });
  expect(await storage.database.records.count()).toBe(1);
});
