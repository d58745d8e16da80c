import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { findChromium } from '#scripts/find-chromium.mjs';
import { serveFolder } from '#scripts/static-server.mjs';
import { builtApp } from './app.ts';
import { browserArgs } from './browser-args.ts';
import { removeFolder } from './remove-folder.ts';
import { watchForTrouble } from './trouble.ts';

/** A computer with a browser profile that outlives the browser, and a server that can go away or be updated. */
export interface OwnDevice {
  readonly url: string;
  /** Starts the browser cold: only what is on the disk is there. */
  readonly openBrowser: (flags?: readonly string[]) => Promise<BrowserContext>;
  readonly stopServer: () => Promise<void>;
  /** Puts another build in place of the one that is served; its page says `data-build="2"`. */
  readonly publishNewVersion: () => void;
  /** Everything that the browsers complained about; a test takes out what it brought about on purpose. */
  readonly trouble: string[];
  readonly dispose: () => Promise<void>;
}

const path = '/our-school/continuum/';

/** A device of its own for one test, with a copy of the built app to serve. */
export async function ownDevice(): Promise<OwnDevice> {
  const home = mkdtempSync(join(tmpdir(), 'continuum-device-'));
  const site = join(home, 'site');
  cpSync(builtApp, site, { recursive: true });
  const server = await serveFolder({ folder: site, path });
  const trouble: string[] = [];
  const browsers: BrowserContext[] = [];
  return {
    url: server.url,
    trouble,
    openBrowser: async (flags = []) => {
      const browser = await chromium.launchPersistentContext(join(home, 'profile'), {
        executablePath: await findChromium(),
        args: [...browserArgs, ...flags],
        serviceWorkers: 'allow',
        viewport: { width: 1366, height: 768 },
        locale: 'en-US',
      });
      browsers.push(browser);
      await watchForTrouble(browser, new URL(server.url).origin, trouble);
      return browser;
    },
    stopServer: server.close,
    publishNewVersion: () => publish(site),
    dispose: async () => {
      await Promise.all(browsers.map((browser) => browser.close()));
      await server.close();
      await removeFolder(home);
    },
  };
}

function publish(site: string): void {
  change(join(site, 'index.html'), '<html ', '<html data-build="2" ');
  change(join(site, 'sw.js'), /(url:"index.html",revision:")\w+/, '$1newer');
}

function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`Nothing to change in ${file}`);
  writeFileSync(file, after);
}
