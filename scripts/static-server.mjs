// @ts-check
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, STATUS_CODES } from 'node:http';
import { pipeline } from 'node:stream';
import { extname, join, normalize, sep } from 'node:path';
import { securityHeaders } from './content-security-policy.mjs';

/** @type {Readonly<Record<string, string>>} */
const mimeTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder of files on localhost, with the MIME types and security headers that any host should send.
 *
 * @param {{ folder: string, port?: number, path?: string }} options `port` 0 takes a free one; `path` is
 *   where the folder is mounted, `/` or `/some/path/`
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} rejects with the code
 *   EADDRINUSE when the port is taken
 */
export function serveFolder({ folder, port = 0, path = '/' }) {
  const server = createServer((request, response) => {
    answer(folder, path, request, response).catch(() => refuse(response, 500));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ url: `http://localhost:${bound}${path}`, port: bound, close: () => stop(server) });
    });
  });
}

/**
 * The same on the first free port from `from` upwards.
 *
 * @param {{ folder: string, from: number }} options
 */
export async function serveOnFreePort({ folder, from }) {
  for (let port = from; port < from + 100; port += 1) {
    try {
      return await serveFolder({ folder, port });
    } catch (error) {
      if (!isPortTaken(error)) throw error;
    }
  }
  throw new Error(`No free port between ${from} and ${from + 99}.`);
}

/**
 * @param {string} folder
 * @param {string} base
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, base, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const file = await fileFor(folder, base, request.url ?? '/');
  if (file === undefined) return refuse(response, 404);
  const name = file.slice(folder.length);
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': mimeTypes[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': name.includes(`${sep}assets${sep}`)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  // A file that goes away in mid-answer (a rebuild) ends this answer and nothing else.
  else pipeline(createReadStream(file), response, () => undefined);
}

/**
 * @param {string} folder
 * @param {string} base
 * @param {string} address
 */
async function fileFor(folder, base, address) {
  // Not `new URL`: an address of a request, such as `//`, need not be one.
  const path = decoded(address.split(/[?#]/, 1)[0] ?? '');
  if (path === undefined || !path.startsWith(base)) return undefined;
  const inside = normalize(path.slice(base.length) || 'index.html');
  if (inside.startsWith('..')) return undefined;
  const file = join(folder, inside.endsWith(sep) ? join(inside, 'index.html') : inside);
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? file : undefined;
}

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 */
function refuse(response, status) {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${STATUS_CODES[status] ?? 'Refused'}\n`);
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function stop(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** @param {unknown} error */
function isPortTaken(error) {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
