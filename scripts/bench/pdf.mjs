// @ts-check

/**
 * Makes the PDF of a page twice.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} snapshot address of the page
 * @returns {Promise<{ first: number, again: number, kilobytes: number }>} ms from the click until the
 *   file is there; the first time loads the code and the font too
 */
export async function measurePdf(context, snapshot) {
  const page = await context.newPage();
  await page.addInitScript(noteFiles);
  await page.goto(snapshot);
  const button = page.getByRole('button', { name: /PDF/ });
  await button.waitFor();
  await page.waitForTimeout(1000);
  const first = await makeOne(page);
  const again = await makeOne(page);
  await page.close();
  return { first: first.ms, again: again.ms, kilobytes: again.bytes / 1000 };
}

/** Runs inside the page: notes when a file was made, and how large it is. */
export function noteFiles() {
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (object) => {
    if (object instanceof Blob) {
      Object.assign(globalThis, { file: { at: performance.now(), bytes: object.size } });
    }
    return create(object);
  };
}

/** @param {import('@playwright/test').Page} page */
async function makeOne(page) {
  const download = page.waitForEvent('download');
  const startedAt = await page.evaluate(() => {
    const named = [...document.querySelectorAll('button')].find((button) =>
      /PDF/.test(button.textContent ?? ''),
    );
    Object.assign(globalThis, { file: undefined });
    const now = performance.now();
    named?.click();
    return now;
  });
  await download;
  const { at, bytes } = await page.evaluate(
    () =>
      /** @type {{ file: { at: number, bytes: number } }} */ (/** @type {unknown} */ (globalThis))
        .file,
  );
  await page.waitForTimeout(500);
  return { ms: at - startedAt, bytes };
}
