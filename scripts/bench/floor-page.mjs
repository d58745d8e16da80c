// @ts-check
import { readFileSync } from 'node:fs';

/**
 * The floor that the app's start is measured against: the same 80 descriptors as a plain HTML page.
 *
 * @param {string} file an IC map as JSON
 */
export function floorPage(file) {
  /** @type {{ title: string, levels: { id: string, name: string }[], outcomes: Outcome[] }} */
  const map = JSON.parse(readFileSync(file, 'utf8'));
  const body = map.outcomes.flatMap((outcome) => [
    `<h2>${escaped(wording(outcome.statement))}</h2>`,
    ...outcome.indicators.flatMap((indicator) => [
      `<h3>${escaped(`${indicator.code} ${wording(indicator.statement)}`)}</h3>`,
      ...map.levels.flatMap((level) => [
        `<h4>${escaped(level.name)}</h4>`,
        ...(indicator.descriptors[level.id] ?? []).map(blockAsHtml),
      ]),
    ]),
  ]);
  return `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>${escaped(map.title)}</title><h1>${escaped(map.title)}</h1>${body.join('\n')}<p id="end">End</p></html>\n`;
}

/**
 * @typedef {{ glance: string, map?: string }} Statement
 * @typedef {{ type: 'text', text: string } | { type: 'list', items: string[] }} Block
 * @typedef {{ code: string, statement: Statement, indicators: { code: string, statement: Statement,
 *   descriptors: Record<string, Block[]> }[] }} Outcome
 */

/** @param {Statement} statement */
function wording(statement) {
  return statement.map ?? statement.glance;
}

/** @param {Block} block */
function blockAsHtml(block) {
  if (block.type === 'text') return `<p>${escaped(block.text)}</p>`;
  return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
