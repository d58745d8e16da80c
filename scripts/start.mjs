// @ts-check
import { resolve } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { serveOnFreePort } from './static-server.mjs';

await buildIfNeeded();
const { url } = await serveOnFreePort({ folder: resolve('dist'), from: 4173 });
console.log(`\n  Continuum is at ${url}\n  Ctrl+C stops it.\n`);
