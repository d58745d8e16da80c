import { vi } from 'vitest';

/** What a browser keeps for small things, where a test runs without one; gives a reading of all of it. */
export function aLocalStorage(): () => Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  const ways = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  // As in a browser, its keys are its own properties, and its ways are not.
  for (const [name, value] of Object.entries(ways)) Object.defineProperty(kept, name, { value });
  vi.stubGlobal('localStorage', kept);
  return () => ({ ...kept });
}
