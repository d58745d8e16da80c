import type { BrowserContext, Page } from '@playwright/test';

/**
 * Collects, in words, everything that must never happen on any page of a context: the list grows while
 * the test runs.
 */
export async function watchForTrouble(
  context: BrowserContext,
  origin: string,
  trouble: string[] = [],
): Promise<readonly string[]> {
  await context.exposeFunction('reportPolicyViolation', (words: string) => {
    trouble.push(`content security policy: ${words}`);
  });
  await context.addInitScript(() => {
    const report = (globalThis as unknown as { reportPolicyViolation: (words: string) => void })
      .reportPolicyViolation;
    document.addEventListener('securitypolicyviolation', (event) => {
      report(`${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`);
    });
  });
  context.on('page', (page) => watchPage(page, trouble));
  for (const page of context.pages()) watchPage(page, trouble);
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!isLocal && url.origin !== origin) trouble.push(`request to ${url.href}`);
  });
  return trouble;
}

function watchPage(page: Page, trouble: string[]): void {
  page.on('pageerror', (error) => trouble.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      trouble.push(`console error: ${message.text()} (${message.location().url})`);
    }
  });
}
