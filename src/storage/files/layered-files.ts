import type { FileStore } from './file-store.ts';

/**
 * A store that writes into `first` and finds in both: what was stored elsewhere, on a day when `first` could
 * not be opened, is not lost from sight.
 */
export function layeredFiles(first: FileStore, second: FileStore): FileStore {
  return {
    put: first.put,
    has: async (hash) => (await first.has(hash)) || second.has(hash),
    async read(hash) {
      const reading = await first.read(hash);
      if (reading.is === 'present') return reading;
      const other = await second.read(hash);
      return other.is === 'present' ? other : reading;
    },
    async remove(hash) {
      const results = [await first.remove(hash), await second.remove(hash)] as const;
      return results[0].ok ? results[1] : results[0];
    },
    async list() {
      const files = await first.list();
      const known = new Set(files.map(({ hash }) => hash));
      const others = await second.list();
      return [...files, ...others.filter(({ hash }) => !known.has(hash))];
    },
  };
}
