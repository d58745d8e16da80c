// @ts-check
import { readdirSync, readFileSync } from 'node:fs';

/** The memory of this program’s browser, all of its processes, in bytes; NaN where that can’t be known. */
export function browserMemory() {
  try {
    /** @type {Map<number, { parent: number, bytes: number }>} */
    const processes = new Map();
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const value = (/** @type {string} */ field) =>
          Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        const bytes = (value('RssAnon') + value('RssShmem')) * 1024;
        processes.set(Number(name), { parent: value('PPid'), bytes });
      } catch {
        // It has ended meanwhile.
      }
    }
    let sum = 0;
    for (const [id, { bytes }] of processes) if (isOurs(id, processes)) sum += bytes;
    return sum;
  } catch {
    return Number.NaN;
  }
}

/**
 * @param {number} id
 * @param {ReadonlyMap<number, { parent: number }>} processes
 */
function isOurs(id, processes) {
  let ancestor = processes.get(id)?.parent ?? 0;
  while (ancestor > 1 && ancestor !== process.pid) ancestor = processes.get(ancestor)?.parent ?? 0;
  return ancestor === process.pid;
}
