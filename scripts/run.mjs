// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const require = createRequire(import.meta.url);

/**
 * Runs a tool of node_modules by its name, without a shell, so that it works the same on every system.
 *
 * @param {string} tool name of its command: `vite`, `tsc`
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Record<string, string> }} [options] `show` passes the output through
 *   as it comes
 * @returns {Promise<{ code: number, output: string }>} what it wrote, both streams in order
 */
export function run(tool, args, { show = false, env = {} } = {}) {
  return runCommand(process.execPath, [commandFile(tool), ...args], { show, env });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, { show = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...(plain ? { NO_COLOR: '1' } : {}), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      const text = plain ? stripVTControlCharacters(chunk.toString()) : chunk.toString();
      output += text;
      if (show) process.stdout.write(text);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Colors are for a terminal, not for a log; not every tool listens to NO_COLOR. */
const plain = !process.stdout.isTTY;

/** Packages whose command is not called like the package. */
const packageOf = /** @type {Readonly<Record<string, string>>} */ ({
  tsc: 'typescript',
  playwright: '@playwright/test',
});

/** @param {string} tool */
function commandFile(tool) {
  const manifest = manifestOf(packageOf[tool] ?? tool);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = require(manifest);
  const file = typeof bin === 'string' ? bin : bin[tool];
  if (file === undefined) throw new Error(`The package of ${tool} has no such command.`);
  return join(dirname(manifest), file);
}

/** @param {string} name */
function manifestOf(name) {
  const folders = require.resolve.paths(name) ?? [];
  const manifest = folders.map((folder) => join(folder, name, 'package.json')).find(existsSync);
  if (manifest === undefined) throw new Error(`${name} is not installed: run npm install first.`);
  return manifest;
}
