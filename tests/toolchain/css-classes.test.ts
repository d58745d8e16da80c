import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

const src = path.join(import.meta.dirname, '../../src');
const names = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((name) =>
  name.replaceAll('\\', '/'),
);
const sheets = names.filter((name) => name.endsWith('.module.css'));
const used = names
  .filter((name) => /\.tsx?$/.test(name))
  .flatMap((name) => usedIn(name, readFileSync(path.join(src, name), 'utf8')));

it.each(sheets)('%s has the classes that are used of it, and no other', (sheet) => {
  const made = classesIn(readFileSync(path.join(src, sheet), 'utf8'));
  const asked = new Set(used.flatMap((one) => (one.sheet === sheet ? [one.name] : [])));
  expect({
    unused: [...made].filter((name) => !asked.has(name)),
    missing: [...asked].filter((name) => !made.has(name)),
  }).toEqual({ unused: [], missing: [] });
});

it('finds the classes of a style sheet, and those that code asks for', () => {
  expect([...classesIn('/* .no */ .one, .two[data-a] > .three:hover { color: red; }')]).toEqual([
    'one',
    'two',
    'three',
  ]);
  const text = [
    `import styles from './A.module.css';`,
    `import sheets from '#ui/B.module.css';`,
    'const both = `${styles.one} ${sheets.two}`;',
  ];
  expect(usedIn('app/A.tsx', text.join('\n'))).toEqual([
    { sheet: 'app/A.module.css', name: 'one' },
    { sheet: 'ui/B.module.css', name: 'two' },
  ]);
});

function classesIn(css: string): ReadonlySet<string> {
  const plain = css.replaceAll(/\/\*.*?\*\//gs, '');
  return new Set(
    [...plain.matchAll(/\.([a-z]\w*)(?=[\s,:>{.[)+~])/gi)].map(([, name = '']) => name),
  );
}

/** The classes that a file of code asks for, each of its style sheet. */
function usedIn(file: string, text: string) {
  const imported = [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)];
  return imported.flatMap(([, styles = '', address = '']) => {
    const sheet = address.startsWith('#')
      ? address.slice(1)
      : path.posix.join(path.posix.dirname(file), address);
    const asked = text.matchAll(new RegExp(`\\b${styles}\\.(\\w+)`, 'g'));
    return [...asked].map(([, name = '']) => ({ sheet, name }));
  });
}
