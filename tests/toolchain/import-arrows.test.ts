import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '#scripts/run.mjs';

interface Plant {
  readonly file: string;
  readonly code: string;
}

const good: readonly Plant[] = [
  { file: 'src/domain/zod.ts', code: `export * from 'zod/mini';` },
  { file: 'src/domain/a.ts', code: `export { sha256 } from '@noble/hashes/sha2.js';` },
  { file: 'src/domain/b.ts', code: `export * from '#domain/result.ts';` },
  { file: 'src/domain/c.ts', code: `export const at = (now: number) => new Date(now).getTime();` },
  { file: 'src/storage/use-live.ts', code: `export { useState } from 'react';` },
  { file: 'src/storage/database.ts', code: `export { Dexie } from 'dexie';` },
  { file: 'src/report/a.ts', code: `export { jsPDF } from 'jspdf';` },
  { file: 'src/map-view/a.tsx', code: `export * from '#ui/Card.tsx';` },
  { file: 'src/features/rating/a.tsx', code: `export * from '#storage/commit.ts';` },
  { file: 'src/features/rating/b.tsx', code: `export * from '#features/rating/c.tsx';` },
  { file: 'src/features/rating/c.tsx', code: `export const view = <b className="bold">{'–'}</b>;` },
  { file: 'src/app/a.tsx', code: `export const page = () => import('#features/rating/a.tsx');` },
  { file: 'tests/domain/a.test.ts', code: `export * from '#domain/result.ts';` },
];

const bad: readonly (Plant & { readonly refusal: RegExp })[] = [
  {
    file: 'src/domain/d.ts',
    code: `export { z } from 'zod';`,
    refusal: /may not import the package/,
  },
  {
    file: 'src/domain/e.ts',
    code: `export { z } from 'zod/mini';`,
    refusal: /the package “zod\/mini”/,
  },
  { file: 'src/domain/f.ts', code: `export { Dexie } from 'dexie';`, refusal: /package “dexie”/ },
  { file: 'src/domain/g.ts', code: `export * from '#i18n/translate.ts';`, refusal: /#i18n/ },
  {
    file: 'src/domain/h.ts',
    code: `export const now = () => Date.now();`,
    refusal: /no Date\.now/,
  },
  {
    file: 'src/domain/i.ts',
    code: `export const now = () => new Date();`,
    refusal: /no new Date\(\)/,
  },
  {
    file: 'src/domain/j.ts',
    code: `export const r = () => Math.random();`,
    refusal: /no Math\.random/,
  },
  {
    file: 'src/domain/k.ts',
    code: `export const c = () => crypto.randomUUID();`,
    refusal: /no crypto/,
  },
  {
    file: 'src/domain/l.ts',
    code: `export const d = () => document.title;`,
    refusal: /no document/,
  },
  { file: 'src/domain/m.ts', code: `export const t = () => fetch('x');`, refusal: /no fetch/ },
  { file: 'src/i18n/a.ts', code: `export * from '#domain/result.ts';`, refusal: /#domain/ },
  { file: 'src/platform/a.ts', code: `export * from '#ui/Card.tsx';`, refusal: /#ui/ },
  { file: 'src/ui/a.tsx', code: `export * from '#domain/result.ts';`, refusal: /#domain/ },
  { file: 'src/ui/b.tsx', code: `export { Dexie } from 'dexie';`, refusal: /package “dexie”/ },
  {
    file: 'src/storage/a.ts',
    code: `export { useState } from 'react';`,
    refusal: /package “react”/,
  },
  { file: 'src/storage/b.ts', code: `export * from '#ui/Card.tsx';`, refusal: /#ui/ },
  { file: 'src/report/b.ts', code: `export * from '#storage/commit.ts';`, refusal: /#storage/ },
  {
    file: 'src/report/c.ts',
    code: `export type * from '#features/rating/a.tsx';`,
    refusal: /#features/,
  },
  { file: 'src/map-view/b.tsx', code: `export * from '#storage/live.ts';`, refusal: /#storage/ },
  { file: 'src/map-view/c.tsx', code: `export { create } from 'zustand';`, refusal: /“zustand”/ },
  {
    file: 'src/features/school/a.tsx',
    code: `export * from '#features/rating/a.tsx';`,
    refusal: /another feature/,
  },
  {
    file: 'src/features/school/b.tsx',
    code: `export const a = () => import('#app/App.tsx');`,
    refusal: /#app/,
  },
  { file: 'src/features/school/c.tsx', code: `export { jsPDF } from 'jspdf';`, refusal: /“jspdf”/ },
  {
    file: 'src/features/school/d.tsx',
    code: `export * from '../rating/a.tsx';`,
    refusal: /No \.\.\//,
  },
  {
    file: 'src/features/school/e.tsx',
    code: `export * from '#scripts/run.mjs';`,
    refusal: /#scripts/,
  },
  { file: 'src/features/school/f.tsx', code: `export * from '#ui/Card';`, refusal: /extension/ },
  { file: 'src/features/school/g.tsx', code: `export default 1;`, refusal: /named exports/ },
  { file: 'src/features/utils/a.ts', code: `export * from './b.ts';`, refusal: /utils/ },
  { file: 'src/helpers/a.ts', code: `export * from '#ui/Card.tsx';`, refusal: /helpers/ },
  { file: 'src/shop/a.ts', code: `export * from '#ui/Card.tsx';`, refusal: /no room/ },
  { file: 'src/app/b.tsx', code: `export * from 'virtual:pwa-register';`, refusal: /virtual/ },
  { file: 'src/ui/c.tsx', code: `export const v = <p>Hello</p>;`, refusal: /catalogue/ },
  { file: 'src/ui/d.tsx', code: `export const v = <p>{'Hello'}</p>;`, refusal: /catalogue/ },
  {
    file: 'src/ui/e.tsx',
    code: 'export const v = (n: number) => <p>{`${n} left`}</p>;',
    refusal: /catalogue/,
  },
  {
    file: 'src/ui/f.tsx',
    code: `export const v = (y: boolean) => <p>{y ? 'Yes' : '–'}</p>;`,
    refusal: /catalogue/,
  },
  {
    file: 'src/ui/l.tsx',
    code: `const keys = ['Ctrl K']; export const v = <b>{keys[0]}</b>;`,
    refusal: /catalogue/,
  },
  {
    file: 'src/ui/m.tsx',
    code: 'export const nameOf = (key: string) => `Ctrl ${key}`;',
    refusal: /catalogue/,
  },
  {
    file: 'src/ui/g.tsx',
    code: `export const v = <nav aria-label="Pages" />;`,
    refusal: /catalogue/,
  },
  {
    file: 'src/ui/h.tsx',
    code: `export const v = <img src="x" alt={'A map'} />;`,
    refusal: /catalogue/,
  },
  {
    file: 'src/ui/i.tsx',
    code: `export const v = <input placeholder="Name" />;`,
    refusal: /catalogue/,
  },
  {
    file: 'src/ui/j.tsx',
    code: `export const v = <abbr title="Standard" />;`,
    refusal: /catalogue/,
  },
];

const root = join(tmpdir(), `continuum-arrows-${process.pid}`);
const refusals = await lintPlanted([...good, ...bad]);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the linter keeps the arrows of the architecture', () => {
  it.each(bad)('refuses $code in $file', ({ file, refusal }) => {
    expect(refusals.get(file)?.join('\n') ?? 'nothing refused').toMatch(refusal);
  });

  it.each(good)('lets $code stand in $file', ({ file }) => {
    expect(refusals.get(file)).toBeUndefined();
  });
});

/** Lints copies of the planted files in a folder of their own, with the project’s own rules. */
async function lintPlanted(plants: readonly Plant[]): Promise<ReadonlyMap<string, string[]>> {
  for (const { file, code } of plants) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `${code}\n`);
  }
  const rules = join(process.cwd(), '.oxlintrc.json');
  const { output } = await run('oxlint', ['-c', rules, '-f', 'json', root], {
    env: { CONTINUUM_LINT_ROOT: root },
  });
  const report: { diagnostics: readonly { code: string; message: string; filename: string }[] } =
    JSON.parse(output.slice(output.indexOf('{')));
  const byFile = new Map<string, string[]>();
  for (const { code, message, filename } of report.diagnostics) {
    if (!/continuum|no-default-export/.test(code)) continue;
    const file =
      plants.find((plant) => filename.replaceAll('\\', '/').endsWith(plant.file))?.file ?? filename;
    byFile.set(file, [...(byFile.get(file) ?? []), message]);
  }
  return byFile;
}
