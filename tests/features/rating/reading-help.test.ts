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
