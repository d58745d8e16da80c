import { afterEach, describe, expect, it } from 'vitest';
import { findChromium } from '#scripts/find-chromium.mjs';

const before = process.env['CONTINUUM_CHROMIUM'];

afterEach(() => {
  if (before === undefined) delete process.env['CONTINUUM_CHROMIUM'];
  else process.env['CONTINUUM_CHROMIUM'] = before;
});

describe('finding a Chromium', () => {
  it('takes the one that the environment names', async () => {
    process.env['CONTINUUM_CHROMIUM'] = process.execPath;
    await expect(findChromium()).resolves.toBe(process.execPath);
  });

  it('says so when the environment names one that is not there', async () => {
    process.env['CONTINUUM_CHROMIUM'] = '/nowhere/chromium';
    await expect(findChromium()).rejects.toThrow(
      'CONTINUUM_CHROMIUM names /nowhere/chromium, and there is no such file.',
    );
  });
});
