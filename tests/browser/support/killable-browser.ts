import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { chromium, type BrowserContext } from '@playwright/test';

import { findChromium } from '#scripts/find-chromium.mjs';

import { browserArgs } from './browser-args.ts';

/** A browser that can be killed the hard way, with its profile left as it lies. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  /** `kill -9` on the browser's process, and nothing tidied up. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a browser of its own on a profile folder. */
export async function startKillable(profile: string): Promise<KillableBrowser> {
  const child = spawn(
    await findChromium(),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      ...browserArgs,
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (words: Buffer) => {
      said += words.toString();
      const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', () => reject(new Error(`the browser did not start: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no profile');

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    child.kill(signal);
    await exited;
    await browser.close().catch(() => undefined);
  }
  return { context, kill: () => end('SIGKILL'), close: () => end('SIGTERM') };
}
