// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run, runCommand } from './run.mjs';

/**
 * A Chromium for the browser tests and the bench: the one that CONTINUUM_CHROMIUM names, an installed
 * one, Playwright's own, or one that is downloaded now.
 *
 * @param {{ say?: (sentence: string) => void }} [options]
 * @returns {Promise<string>} path of the program; rejects with one sentence when there is none to be had
 */
export async function findChromium({ say = () => {} } = {}) {
  const named = process.env['CONTINUUM_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CONTINUUM_CHROMIUM names ${named}, and there is no such file.`);
  }
  return installed() ?? (await downloaded(say)) ?? (await fromDebian(say)) ?? none();
}

function installed() {
  return [...usualPlaces(), ownOfPlaywright()].find((path) => path !== '' && existsSync(path));
}

/** @returns {readonly string[]} */
function usualPlaces() {
  if (process.platform === 'darwin') return macPlaces();
  return process.platform === 'win32' ? windowsPlaces() : linuxPlaces();
}

function macPlaces() {
  const folders = ['/Applications', join(process.env['HOME'] ?? '', 'Applications')];
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

function windowsPlaces() {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable] ?? '';
    return [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  });
}

function linuxPlaces() {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ];
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter(answers);
}

/** Ubuntu ships a `chromium-browser` that only says where to get it. @param {string} path */
function answers(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

function ownOfPlaywright() {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

/** @param {(sentence: string) => void} say */
async function downloaded(say) {
  say('No Chromium found on this computer; asking Playwright to download one…');
  const { code } = await run('playwright', ['install', 'chromium']);
  const path = ownOfPlaywright();
  if (code !== 0 || !existsSync(path)) return undefined;
  if (answers(path)) return path;
  say('Its libraries are missing; asking Playwright for them…');
  await run('playwright', ['install-deps', 'chromium']);
  return answers(path) ? path : undefined;
}

/** @param {(sentence: string) => void} say */
async function fromDebian(say) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  say('Installing Debian’s chromium package…');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-q'], { env });
  await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    env,
  });
  return usualPlaces()[0];
}

/** @returns {never} */
function none() {
  throw new Error(
    'No Chromium found, and none could be downloaded. Install Chrome or Chromium, or set CONTINUUM_CHROMIUM to the path of one.',
  );
}
