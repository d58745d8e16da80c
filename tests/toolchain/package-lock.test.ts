import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingNativePackages } from '#scripts/complete-lock.mjs';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly os?: string[];
  readonly cpu?: string[];
  readonly optionalDependencies?: Record<string, string>;
}

const text = readFileSync('package-lock.json', 'utf8');
const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(text);
const manifest: { dependencies: object; devDependencies: object } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

const systems = [
  ['darwin', 'arm64'],
  ['darwin', 'x64'],
  ['win32', 'x64'],
  ['linux', 'x64'],
  ['linux', 'arm64'],
] as const;

describe('package-lock.json', () => {
  it('holds the native packages of every system, so that a Mac installs what Linux wrote', () => {
    expect(Object.keys(missingNativePackages(packages))).toEqual([]);
  });

  it.each(systems)('has a bundler, a linter and a formatter for %s %s', (os, cpu) => {
    const families = ['@rolldown/', 'lightningcss-', '@oxlint/', '@oxlint-tsgolint/', '@oxfmt/'];
    const absent = families.filter(
      (family) =>
        !Object.entries(packages).some(
          ([path, entry]) =>
            path.startsWith(`node_modules/${family}`) &&
            entry.os?.includes(os) === true &&
            entry.cpu?.includes(cpu) === true,
        ),
    );
    expect(absent).toEqual([]);
  });

  it('names no server, so that every registry can serve it', () => {
    expect(text).not.toMatch(/"resolved": "http/);
  });

  it('locks every package that package.json names, each with an exact version', () => {
    const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const locked = named.map(([name]) => [name, packages[`node_modules/${name}`]?.version]);
    expect(locked).toEqual(named);
  });
});

describe('completing the lock', () => {
  it('adds the package that a Mac needs and npm left out', () => {
    const lock = {
      'node_modules/press': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: { '@press/darwin-arm64': '2.0.0', '@press/linux-x64-musl': '2.0.0' },
      },
      'node_modules/@press/linux-x64-musl': { version: '2.0.0' },
    };
    expect(missingNativePackages(lock)).toEqual({
      'node_modules/@press/darwin-arm64': {
        version: '2.0.0',
        dev: true,
        optional: true,
        os: ['darwin'],
        cpu: ['arm64'],
      },
    });
  });
});
