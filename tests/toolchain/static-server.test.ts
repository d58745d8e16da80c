import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { serveFolder } from '#scripts/static-server.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'continuum-served-'));
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  writeFileSync(path.join(folder, 'index.html'), '<h1>Here</h1>');
  server = await serveFolder({ folder });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The status of a request whose address is sent as it is. */
function statusOf(address: string): Promise<number | undefined> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: address }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

it.each(['/%', '/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/nothing'])(
  'an odd address such as %s is not found, and the server goes on',
  async (address) => {
    expect(await statusOf(address)).toBe(404);
    expect(await statusOf('/')).toBe(200);
    expect(await statusOf('/?x#y')).toBe(200);
  },
);

it('an address that is none, such as //, does not stop the server', async () => {
  expect(await statusOf('//')).toBe(200);
  expect(await statusOf('/nothing')).toBe(404);
});
