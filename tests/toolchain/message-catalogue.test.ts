import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '#i18n/en/catalogue.ts';

const catalogue: Readonly<Record<string, Readonly<Record<string, unknown>>>> = en;
const keys = Object.entries(catalogue).flatMap(([room, messages]) =>
  Object.keys(messages).map((name) => `${room}.${name}`),
);
const texts = Object.entries(catalogue).flatMap(([room, messages]) =>
  Object.entries(messages).flatMap(([name, message]) =>
    formsOf(message).map((text) => ({ key: `${room}.${name}`, text })),
  ),
);

describe('the message catalogue', () => {
  it('holds no message that nothing shows', () => {
    const code = sourcesUnder('src').filter(
      (source) => !source.path.startsWith(join('src', 'i18n', 'en')),
    );
    const unused = keys.filter((key) => !code.some((source) => mentions(source.text, key)));
    expect(unused).toEqual([]);
  });

  it('names every message in kebab-case', () => {
    expect(keys.filter((key) => !/^[a-z][a-z-]*\.[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key))).toEqual([]);
  });

  it('uses curly quotes and the words of the product', () => {
    const straight = /(?<=\p{L})'|'(?=\p{L})|"/u;
    const banned = /\b(?:rubric|score|scored|question|survey|item|response)s?\b/i;
    expect(texts.filter(({ text }) => straight.test(text) || banned.test(text))).toEqual([]);
  });

  it('leaves no message empty', () => {
    expect(texts.filter(({ text }) => text.trim() === '')).toEqual([]);
  });
});

describe('a page brings the rooms of the catalogue that it shows', () => {
  const pages = sourcesUnder('src/features').filter(({ path }) => path.endsWith('Page.tsx'));
  const shell = withImports('src/app/start.tsx');

  it('and the shell brings its own', () => {
    expect(missingRooms(shell)).toEqual([]);
  });

  it.each(pages.map(({ path }) => path))('%s', (page) => {
    expect(missingRooms(withImports(page), shell)).toEqual([]);
  });
});

/** Rooms that a file mentions, which neither it nor what it imports (nor the shell) brings. */
function missingRooms(
  files: ReadonlySet<string>,
  shell: ReadonlySet<string> = new Set(),
): string[] {
  const mentioned = [...files].flatMap((file) => {
    const found = withoutComments(readFileSync(file, 'utf8')).matchAll(
      /['"`]([a-z][a-z-]*)\.[a-z0-9$]/g,
    );
    return Array.from(found, ([, room]) => room ?? '');
  });
  const isBrought = (room: string) => {
    const file = join('src', 'i18n', 'en', `${room}.ts`);
    return files.has(file) || shell.has(file);
  };
  return Object.keys(catalogue).filter((room) => mentioned.includes(room) && !isBrought(room));
}

/** A source file and all that it imports, at once or later. Type imports bring nothing. */
function withImports(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8').replaceAll(/import type [^;]+;/g, '');
  for (const [, specifier = ''] of code.matchAll(/(?:from|import)\s*\(?\s*'([#.][^']+\.tsx?)'/g)) {
    // Another page comes with rooms of its own.
    const isPage = file.endsWith('page-routes.ts') && specifier.startsWith('#features/');
    if (isPage) continue;
    const path = specifier.startsWith('#')
      ? `src/${specifier.slice(1)}`
      : join(dirname(file), specifier);
    withImports(normalize(path), seen);
  }
  return seen;
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** Keys built from a part (`t(\`level.${name}\`)`) count for every message that begins and ends like them. */
function mentions(code: string, key: string): boolean {
  if (code.includes(`'${key}'`)) return true;
  const patterns = code.match(/`[a-z-]+\.[^`\n]*\$\{[^`\n]*`/g) ?? [];
  return patterns.some((pattern) => {
    const parts = pattern.slice(1, -1).split(/\$\{[^}]*\}/);
    return new RegExp(`^${parts.map(escaped).join('.+')}$`).test(key);
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function formsOf(message: unknown): readonly string[] {
  if (typeof message === 'string') return [message];
  return typeof message === 'object' && message !== null ? Object.values(message).map(String) : [];
}

function sourcesUnder(folder: string): readonly { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}
