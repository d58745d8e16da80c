// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
});

async function freshReadingHelp() {
  const { useReadingHelp } = await import('#features/rating/reading-help.ts');
  return useReadingHelp;
}

test('who ticks statements finds the boxes again after a reload', async () => {
  const before = await freshReadingHelp();
  expect(before.getState().ticksStatements).toBe(false);
  before.setState({ ticksStatements: true, marksDifferences: false, showsOutcome: true });
  vi.resetModules();
  expect((await freshReadingHelp()).getState()).toEqual({
    ticksStatements: true,
    marksDifferences: false,
    showsOutcome: false,
  });
});

test('what a member chose while rating alone holds for the team’s indicators too', async () => {
  const help = await freshReadingHelp();
  const { preferences } = await import('#platform/preferences.ts');
  preferences.set({ marksDifferences: false });
  expect(help.getState().marksDifferences).toBe(false);
  help.setState({ marksDifferences: true });
  expect(preferences.getSnapshot().marksDifferences).toBe(true);
});
