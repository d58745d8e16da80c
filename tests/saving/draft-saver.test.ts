import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { createSaver } from '#saving/draft-saver.ts';
import { saveWhatWaits } from '#storage/waiting-saves.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a text saves itself', () => {
  test('once, after a pause', () => {
    const { saver, saved } = aSaver();
    saver.later('W');
    vi.advanceTimersByTime(500);
    saver.later('We');
    vi.advanceTimersByTime(700);
    expect(saved).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(saved.map(({ text }) => text)).toEqual(['We']);
  });

  test('every few seconds while the writing never stops', () => {
    const { saver, saved } = aSaver();
    for (let second = 0; second < 10; second += 0.5) {
      saver.later(`${second}`);
      vi.advanceTimersByTime(500);
    }
    expect(saved.length).toBeGreaterThanOrEqual(2);
  });

  test('at once when it is told to, and never twice', () => {
    const { saver, saved } = aSaver();
    saver.later('We');
    saver.now();
    saver.now();
    vi.advanceTimersByTime(10_000);
    expect(saved.map(({ text }) => text)).toEqual(['We']);
  });

  test('at once when the database must be let go, and a text that is saved is not saved again', () => {
    const { saver, saved } = aSaver();
    saver.later('We');
    saveWhatWaits();
    saveWhatWaits();
    vi.advanceTimersByTime(10_000);
    expect(saved.map(({ text }) => text)).toEqual(['We']);
  });

  test('as one step of the history until the field is left', () => {
    const { saver, saved } = aSaver();
    saver.now('a');
    saver.now('ab');
    saver.endRun();
    saver.now('abc');
    const [first, second, third] = saved.map(({ run }) => run);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});

function aSaver() {
  const saved: { text: string; run: string }[] = [];
  const saver = createSaver();
  saver.saveBy((text, run) => saved.push({ text, run }));
  return { saver, saved };
}
