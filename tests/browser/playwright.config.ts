import { defineConfig } from '@playwright/test';
import { findChromium } from '#scripts/find-chromium.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: process.env['CONTINUUM_REPORTER'] ?? 'list',
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: await findChromium(),
      args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
    },
  },
});
