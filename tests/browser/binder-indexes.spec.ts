import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';

import { expect, test, type Page } from './support/app.ts';
import { addSampleSchool } from './support/sample-school.ts';

test('the indexes of a binder are made beside the page, and on it where the worker does not come', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // Without the browser's own dialog, which no test can answer, the binder is a download.
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
  });
  const { school } = await addSampleSchool(page);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto(`./${school}/evidence/binder`);
  const beside = await indexesOf(page);
  expect(workers.filter((url) => url.includes('paper-worker'))).toHaveLength(1);

  await page.addInitScript(() => {
    const { Worker: Given } = globalThis;
    globalThis.Worker = class extends Given {
      constructor(url: string | URL, options?: WorkerOptions) {
        if (String(url).includes('paper-worker')) throw new TypeError('no such worker here');
        super(url, options);
      }
    };
  });
  await page.reload();
  const here = await indexesOf(page);
  expect(Object.keys(here)).toEqual(['index.html', 'index.pdf', 'index.csv']);
  expect(Object.keys(beside)).toEqual(Object.keys(here));
  expect(Buffer.from(beside['index.csv'] ?? []).toString()).toContain('Vision evenings');
  expect(Buffer.from(beside['index.csv'] ?? [])).toEqual(Buffer.from(here['index.csv'] ?? []));
});

async function indexesOf(page: Page): Promise<Readonly<Record<string, Uint8Array>>> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the binder' }).click();
  const path = await (await download).path();
  await expect(page.getByText(/^The binder is saved: /)).toBeVisible();
  return unzipSync(readFileSync(path), { filter: ({ name }) => name.startsWith('index') });
}
