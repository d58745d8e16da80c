// @ts-check
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './find-chromium.mjs';

/**
 * Draws the PNG icons from public/icon.svg: `node scripts/draw-icons.mjs`, after the SVG was changed.
 * The maskable one keeps the sign inside the middle 80 %, as launchers cut the rest away.
 */
const sign = readFileSync(new URL('../public/icon.svg', import.meta.url), 'utf8');
const icons = [
  { file: 'icon-192.png', size: 192, inset: 0 },
  { file: 'icon-512.png', size: 512, inset: 0 },
  { file: 'icon-maskable-512.png', size: 512, inset: 51 },
];

const browser = await chromium.launch({ executablePath: await findChromium() });
const page = await browser.newPage();
for (const { file, size, inset } of icons) {
  await page.setViewportSize({ width: size, height: size });
  const ground = inset === 0 ? 'transparent' : 'white';
  await page.setContent(
    `<style>html{background:${ground}}body{margin:${inset}px}svg{display:block;width:${size - 2 * inset}px}</style>${sign}`,
  );
  await page.screenshot({
    path: new URL(`../public/${file}`, import.meta.url).pathname,
    omitBackground: true,
  });
}
await browser.close();
