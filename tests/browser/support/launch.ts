import type { Page } from '@playwright/test';

/** Before the page is opened: from now on it is that of an installed app, which hears of files that are double-clicked. */
export async function asInstalled(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const setConsumer = (consumer: unknown) => Object.assign(globalThis, { launched: consumer });
    Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer } });
  });
}

/** As a double click in the files of the system does: contents, byte by byte, and name of each. */
export async function launch(
  page: Page,
  files: readonly (readonly [string, string])[],
): Promise<void> {
  await page.waitForFunction(() => 'launched' in globalThis);
  await page.evaluate((all) => {
    const handles = all.map(([letters, name]) => ({
      getFile: async () => new File([Uint8Array.from(letters, (one) => one.charCodeAt(0))], name),
    }));
    const { launched } = globalThis as unknown as { launched: (launch: object) => void };
    launched({ files: handles });
  }, files);
}
