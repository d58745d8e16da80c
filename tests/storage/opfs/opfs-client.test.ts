// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';

import type { OpfsRequest } from '#storage/opfs/opfs-calls.ts';
import { startOpfs } from '#storage/opfs/opfs-client.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a worker that begins too late for the first who asks is there for the next', async () => {
  vi.useFakeTimers();
  let begin = (): void => undefined;
  vi.stubGlobal('navigator', { storage: { getDirectory: () => undefined } });
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage({ number, call }: OpfsRequest): void {
        const data = { number, value: call.ask === 'make-room' ? { isMade: true } : null };
        const answer = () => void this.dispatchEvent(new MessageEvent('message', { data }));
        if (call.ask === 'begin') begin = answer;
        else answer();
      }
    },
  );
  const first = startOpfs();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await first).toBeUndefined();
  expect(await startOpfs()).toBeUndefined();
  begin();
  await vi.advanceTimersByTimeAsync(0);
  const ask = await startOpfs();
  expect(await ask?.({ ask: 'make-room', database: 'continuum' })).toEqual({ isMade: true });
});
