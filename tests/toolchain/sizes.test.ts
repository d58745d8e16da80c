import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measureSizes } from '#scripts/sizes.mjs';

const folder = mkdtempSync(join(tmpdir(), 'continuum-sizes-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the sizes of a built app', () => {
  it('count what the rating page needs before it works, and not what may come later', () => {
    mkdirSync(join(folder, '.vite'));
    const chunks = {
      'index.html': {
        file: 'app.js',
        isEntry: true,
        dynamicImports: ['pdf', '_base'],
      },
      _base: { file: 'base.js', name: 'base', imports: ['_shared'] },
      _shared: { file: 'shared.js' },
      'src/features/rating/IndicatorPage.tsx': {
        file: 'rating.js',
        imports: ['_shared', '_cards'],
      },
      _cards: { file: 'cards.js', imports: ['_shared'] },
      pdf: { file: 'pdf.js' },
    };
    writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify(chunks));
    // Random bytes don't shrink, so that each file counts with its own size.
    for (const [file, kilobytes] of Object.entries({
      app: 4,
      base: 6,
      shared: 20,
      rating: 30,
      cards: 5,
      pdf: 90,
    })) {
      writeFileSync(join(folder, `${file}.js`), randomBytes(kilobytes * 1000));
    }
    writeFileSync(
      join(folder, 'sw.js'),
      `[{url:"app.js",revision:null},{url:"pdf.js",revision:null}]`,
    );

    const sizes = measureSizes(folder);
    expect(Math.round(sizes.firstLoad)).toBe(30);
    expect(Math.round(sizes.ratingPage)).toBe(65);
    expect(Math.round(sizes.precache)).toBe(94);
  });
});
