import { afterEach, expect, test, vi } from 'vitest';

import { whenIdle } from '#platform/when-idle.ts';

afterEach(() => vi.useRealTimers());

test('what can wait waits until the browser is idle, and half a second at most', async () => {
  const asked: { run: () => void; timeout: number | undefined }[] = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void, options?: IdleRequestOptions) => {
    asked.push({ run, timeout: options?.timeout });
    return asked.length;
  });
  let isIdle = false;
  const idle = whenIdle().then(() => (isIdle = true));
  await Promise.resolve();
  expect([isIdle, asked.map(({ timeout }) => timeout)]).toEqual([false, [500]]);
  asked[0]?.run();
  await idle;
  expect(isIdle).toBe(true);
});

test('in a browser that does not tell, it waits a moment', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', undefined);
  let isOver = false;
  const over = whenIdle().then(() => (isOver = true));
  await vi.advanceTimersByTimeAsync(40);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(10);
  await over;
  expect(isOver).toBe(true);
});
