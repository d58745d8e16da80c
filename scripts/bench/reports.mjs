// @ts-check
import { noteFiles } from './pdf.mjs';
import { forgetLongTasks, longestTaskNoted, noteLongTasks } from './schools.mjs';

/** @typedef {{ ms: number, megabytes: number, longestTask: number }} Made */

/**
 * The report over all schools that are stored, as a coach takes it along: opened, then as a PDF, as an Excel workbook
 * and as CSV.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {{ home: string }} options
 * @returns {Promise<{ opened: number, pdf: Made, xlsx: Made, csv: Made }>} `opened` in ms from the change of the address
 *   until the report is painted; `ms` from the press until the file is there
 */
export async function measureReports(context, { home }) {
  const page = await context.newPage();
  await page.addInitScript(noteFiles);
  await page.addInitScript(noteLongTasks);
  await page.goto(`${home}#/library`);
  await page.reload();
  await page.waitForTimeout(3000);
  const opened = await page.evaluate(openReport);
  await page.waitForTimeout(1000);
  /** @param {RegExp} name @returns {Promise<Made>} */
  const make = async (name) => {
    await page.evaluate(forgetLongTasks);
    const download = page.waitForEvent('download', { timeout: 600_000 });
    const startedAt = await page.evaluate(() => performance.now());
    await page.getByRole('button', { name }).first().click();
    await download;
    const { at, bytes } = await page.evaluate(
      () =>
        /** @type {{ file: { at: number, bytes: number } }} */ (/** @type {unknown} */ (globalThis))
          .file,
    );
    const longestTask = await page.evaluate(longestTaskNoted);
    await page.waitForTimeout(500);
    return { ms: at - startedAt, megabytes: bytes / 1_000_000, longestTask };
  };
  const pdf = await make(/PDF/);
  const xlsx = await make(/Excel/);
  const csv = await make(/CSV/);
  await page.close();
  return { opened, pdf, xlsx, csv };
}

/** Runs inside the page. */
async function openReport() {
  const startedAt = performance.now();
  location.hash = '#/schools/report';
  while (document.querySelector('#district-schools') === null) {
    await new Promise((resolve) => setTimeout(resolve));
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - startedAt;
}
