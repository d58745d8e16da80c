import { afterEach, describe, expect, it, vi } from 'vitest';

import { makeInWorker } from '#saving/ask-paper-worker.ts';
import { paperMakers } from '#saving/paper-work.ts';
import { aSchoolWith, mapsByKey } from '#tests/support/school-facts.ts';
import { aMap } from '#tests/support/a-map.ts';

const school = aSchoolWith('Ash', { 2026: '2>3 1>2 x' });
const asked = {
  schools: [school],
  maps: mapsByKey(aMap()),
};

afterEach(() => vi.unstubAllGlobals());

describe('a table of many schools', () => {
  it('is made on the page itself where no worker comes', async () => {
    const { signal } = new AbortController();
    const made = await makeInWorker('levels-csv', asked, { signal });
    expect((await made.text()).split('\r\n')).toHaveLength(1 + 3 + 1);
  });

  it('is made by the worker, which tells how far it is and is ended afterward', async () => {
    const worker = aWorker(['progress', 'made']);
    const told: number[] = [];
    const made = await makeInWorker('levels-csv', asked, {
      signal: new AbortController().signal,
      onProgress: (done) => told.push(done),
    });
    expect(await made.text()).toBe('from the worker');
    expect(told).toEqual([7]);
    expect(worker.ended()).toBe(1);
  });

  it('is given up when that is asked, and its worker with it', async () => {
    const worker = aWorker([]);
    const controller = new AbortController();
    const making = makeInWorker('levels-csv', asked, { signal: controller.signal });
    controller.abort();
    await expect(making).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.ended()).toBe(1);
  });
});

describe('a workbook of many schools', () => {
  it('tells of its schools once, however many sheets go through them', async () => {
    const schools = Array.from({ length: 45 }, (_, at) => ({ ...school, id: `school-${at}` }));
    const told: number[] = [];
    await paperMakers['levels-workbook']({ ...asked, schools }, (done) => told.push(done));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(0)).toBe(0);
    expect(told.at(-1)).toBeGreaterThan(40);
    expect(told.at(-1)).toBeLessThanOrEqual(45);
  });
});

/** A worker that says these things once it is asked. */
function aWorker(says: readonly ('progress' | 'made')[]) {
  let ended = 0;
  vi.stubGlobal('document', { baseURI: 'http://school.test/' });
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage(): void {
        for (const is of says) {
          const data =
            is === 'progress' ? { is, done: 7 } : { is, made: new Blob(['from the worker']) };
          this.dispatchEvent(new MessageEvent('message', { data }));
        }
      }
      terminate(): void {
        ended += 1;
      }
    },
  );
  return { ended: () => ended };
}
