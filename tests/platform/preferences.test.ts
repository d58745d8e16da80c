// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

const key = 'continuum.preferences';
const defaults = {
  theme: 'system',
  singleKeys: true,
  marksDifferences: true,
  ticksStatements: false,
};

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
});

async function freshPreferences() {
  const { preferences } = await import('#platform/preferences.ts');
  return preferences;
}

test('a choice is there again the next time', async () => {
  (await freshPreferences()).set({ theme: 'dark', ticksStatements: true });
  vi.resetModules();
  expect((await freshPreferences()).getSnapshot()).toEqual({
    ...defaults,
    theme: 'dark',
    ticksStatements: true,
  });
});

test.each(['{', 'null', '{"theme":"neon","singleKeys":"yes","marksDifferences":1}', '[]'])(
  'what makes no sense (%s) gives the defaults',
  async (stored) => {
    localStorage.setItem(key, stored);
    expect((await freshPreferences()).getSnapshot()).toEqual(defaults);
  },
);

test('a browser that keeps nothing still takes the choice until the tab closes', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const preferences = await freshPreferences();
  let told = 0;
  preferences.subscribe(() => (told += 1));
  preferences.set({ singleKeys: false });
  expect(preferences.getSnapshot().singleKeys).toBe(false);
  expect(told).toBe(1);
});
