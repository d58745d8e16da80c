import { defineConfig } from '@playwright/test';
import { findChromium } from '#scripts/find-chromium.mjs';
import { browserArgs } from './support/browser-args.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  // A test that passes the second time is named as flaky at the end of the run (scripts/test.mjs), and is to be mended.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: process.env['CONTINUUM_REPORTER'] ?? 'list',
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    // A trace of every test takes a fifth of the whole run.
    trace: 'on-first-retry',
    // Storing the whole app for later takes as long as many a test, and belongs to those about being offline alone.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: await findChromium(),
      args: [...browserArgs],
    },
  },
});
