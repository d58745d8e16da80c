import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { contentSecurityPolicyMeta } from '#scripts/content-security-policy.mjs';
import { serveFolder } from '#scripts/static-server.mjs';

/**
 * Builds and serves a page of tests/browser/pages while `use` runs: some part of the app and nothing else,
 * under the app's own content security policy, so that a test can reach it without a hook in the product.
 */
export async function servingBarePage(
  name: string,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `continuum-${name}-`));
  await build({
    root: fileURLToPath(new URL(`../pages/${name}`, import.meta.url)),
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: { outDir: folder, target: 'chrome123', minify: false, assetsInlineLimit: 0 },
    plugins: [contentSecurityPolicyMeta()],
  });
  const server = await serveFolder({ folder, path: `/${name}/` });
  await use(server.url);
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
