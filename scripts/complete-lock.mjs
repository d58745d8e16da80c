// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, resolved?: string, os?: string[], cpu?: string[],
 *   libc?: string[], optionalDependencies?: Record<string, string> }} LockedPackage
 */

/**
 * npm can leave the native packages of other systems out of package-lock.json; then `npm ci` fails, or a
 * Mac gets no bundler. This gives the packages that the lock’s own `optionalDependencies` name and the
 * lock does not hold, with the system that each name tells.
 *
 * @param {Readonly<Record<string, LockedPackage>>} packages the lock’s `packages`
 * @returns {Record<string, LockedPackage>}
 */
export function missingNativePackages(packages) {
  /** @type {Record<string, LockedPackage>} */
  const missing = {};
  for (const [path, holder] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(holder.optionalDependencies ?? {})) {
      const system = systemOf(name);
      if (system === undefined || isHeld(packages, path, name)) continue;
      missing[`node_modules/${name}`] = {
        version,
        cpu: system.cpu,
        ...(holder.dev === true ? { dev: true } : {}),
        ...(system.libc === undefined ? {} : { libc: system.libc }),
        optional: true,
        os: system.os,
      };
    }
  }
  return missing;
}

const systems =
  /(?:^|[/-])(darwin|linux|win32|freebsd|openbsd|android|openharmony|aix|sunos)-(x64|arm64|arm|ia32|ppc64|riscv64|s390x|loong64)(?:-(gnu|musl|msvc|eabi|gnueabihf|musleabihf))?$/;

/**
 * @param {string} name
 * @returns {{ os: string[], cpu: string[], libc?: string[] } | undefined}
 */
function systemOf(name) {
  const [, os, cpu, abi = ''] = systems.exec(name) ?? [];
  if (os === undefined || cpu === undefined) return undefined;
  if (os !== 'linux') return { os: [os], cpu: [cpu] };
  return {
    os: [os],
    cpu: [cpu],
    ...(abi === '' ? {} : { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] }),
  };
}

/**
 * Whether the lock holds a package where Node would look for it from its holder upwards.
 *
 * @param {Readonly<Record<string, LockedPackage>>} packages
 * @param {string} path
 * @param {string} name
 */
function isHeld(packages, path, name) {
  const steps = path.split('/node_modules/');
  const folders = steps.map((_, index) =>
    steps.slice(0, steps.length - index).join('/node_modules/'),
  );
  return [
    ...folders.map((folder) => `${folder}/node_modules/${name}`),
    `node_modules/${name}`,
  ].some((place) => place in packages);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const missing = missingNativePackages(lock.packages);
  const { '': self, ...rest } = { ...lock.packages, ...missing };
  const sorted = Object.entries(rest).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  for (const [, entry] of sorted) delete (/** @type {LockedPackage} */ (entry).resolved);
  lock.packages = { '': self, ...Object.fromEntries(sorted) };
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    `${Object.keys(missing).length} native packages of other systems added to package-lock.json.`,
  );
}
