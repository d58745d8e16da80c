import { test as plain, type Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { ownDevice } from './support/own-device.ts';

test('the policy is the first thing in the page, before anything that it governs', async ({
  page,
}) => {
  await page.goto('./');
  const first = page.locator('head > :first-child');
  await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy');
  await expect(first).toHaveAttribute('content', /^default-src 'none'; script-src 'self';/);
});

test('no page of the app reports a violation, and none asks another origin', async ({ page }) => {
  for (const address of ['./', './#/library', './#/settings', './#/no-such-page']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

const attacks: readonly {
  readonly name: string;
  readonly run: () => unknown;
  readonly report: RegExp;
}[] = [
  {
    name: 'a script in an attribute',
    run: () => {
      document.body.setAttribute('onclick', 'globalThis.hacked = true');
      document.body.click();
    },
    report: /onclick/,
  },
  {
    name: 'a style in an attribute',
    run: () => document.body.setAttribute('style', 'display: none'),
    report: /style-src-attr/,
  },
  {
    name: 'a string that becomes HTML',
    run: () => {
      document.body.innerHTML = '<img src=x onerror=alert(1)>';
    },
    report: /require-trusted-types-for/,
  },
  {
    name: 'a request to another origin',
    run: () => fetch('https://example.org/collect').catch(() => undefined),
    report: /connect-src/,
  },
  {
    name: 'a policy of somebody else’s for scripts',
    run: () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
      };
      trustedTypes.createPolicy('anything', { createScriptURL: (url: string) => url });
    },
    report: /trusted-types/,
  },
];

for (const attack of attacks) {
  plain(`${attack.name} is refused, and the tests hear of it`, async () => {
    const device = await ownDevice();
    const browser = await device.openBrowser();
    const page: Page = await browser.newPage();
    await page.goto(device.url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(attack.run).catch(() => undefined);
    await expect.poll(() => device.trouble.join('\n')).toMatch(attack.report);
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    await device.dispose();
  });
}
