import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '#scripts/content-security-policy.mjs';
import { serveFolder } from '#scripts/static-server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'continuum-site-'));
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<p>Hello</p>');
  writeFileSync(join(folder, 'app.webmanifest'), '{}');
  server = await serveFolder({ folder, path: '/our-school/' });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the content security policy', () => {
  it('lets nothing in but our own files', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(contentSecurityPolicy).toMatch(
      /require-trusted-types-for 'script'; trusted-types app-urls$/,
    );
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('stands in every sample of docs/hosting.md as the server here sends it', () => {
    const samples = readFileSync('docs/hosting.md', 'utf8');
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(samples.split(value).length - 1, name).toBe(3);
    }
  });
});

describe('the server of npm start', () => {
  it('sends the page with its type and the security headers', async () => {
    const response = await fetch(server.url);
    expect(await response.text()).toBe('<p>Hello</p>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('knows the type of a web app manifest', async () => {
    const response = await fetch(`${server.url}app.webmanifest`);
    expect(response.headers.get('content-type')).toMatch('application/manifest+json');
  });

  it.each(['missing.js', '%2e%2e/%2e%2e/etc/passwd', '..%2f..%2fetc/passwd', '%'])(
    'answers “not found” to %s',
    async (path) => {
      expect((await fetch(`${server.url}${path}`)).status).toBe(404);
    },
  );

  it('answers “not found” to an address that is none', async () => {
    const status = await new Promise((resolve) => {
      get({ host: 'localhost', port: server.port, path: '//' }, ({ statusCode }) =>
        resolve(statusCode),
      );
    });
    expect(status).toBe(404);
  });

  it('changes nothing for anyone', async () => {
    expect((await fetch(server.url, { method: 'POST', body: 'x' })).status).toBe(405);
  });
});
