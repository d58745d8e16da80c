import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {
    readonly target: readonly unknown[];
    readonly failureSummary?: string;
  }[];
}

/** No violation of WCAG 2.2 AA or axe's best practices, in light and in dark, once the page is there. */
export async function expectAxeClean(page: Page): Promise<void> {
  // Attached, not visible: under a dialog the heading of its page is hidden from people.
  await expect(page.locator('h1').first()).toBeAttached();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page), `axe on ${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

async function violations(page: Page): Promise<readonly string[]> {
  // The debugger evaluates outside the page's own scripts, so the policy of the page stays in force.
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: readonly AxeViolation[] }> };
    };
    const results = await axe.run({ resultTypes: ['violations'] });
    return results.violations;
  });
  return found.map(inWords);
}

function inWords(violation: AxeViolation): string {
  const places = violation.nodes.map((node) => node.target.map(String).join(' ')).join(', ');
  return `${violation.id}: ${violation.help} (${places})`;
}
