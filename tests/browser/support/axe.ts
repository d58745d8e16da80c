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

/** What a theme can change; of all else the first one says as much as both. */
const rulesAboutColor = ['color-contrast', 'link-in-text-block'];

/** No violation of WCAG 2.2 AA or axe's best practices, in light and in dark, once the page is there. */
export async function expectAxeClean(page: Page): Promise<void> {
  // Attached, not visible: under a dialog the heading of its page is hidden from people.
  await expect(page.locator('h1').first()).toBeAttached();
  // The debugger evaluates outside the page's own scripts, so the policy of the page stays in force.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  for (const [colorScheme, rules] of [
    ['light', undefined],
    ['dark', rulesAboutColor],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page, rules), `axe on ${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Of all rules, or of some. */
async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const found = await page.evaluate(async (some) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: readonly AxeViolation[] }> };
    };
    // What is fading in, or over to other colors, is looked at as it will be.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
    const only = some === undefined ? {} : { runOnly: { type: 'rule', values: some } };
    const results = await axe.run({ resultTypes: ['violations'], ...only });
    return results.violations;
  }, rules);
  return found.map(inWords);
}

function inWords(violation: AxeViolation): string {
  const places = violation.nodes.map((node) => node.target.map(String).join(' ')).join(', ');
  return `${violation.id}: ${violation.help} (${places})`;
}
