const KEY = 'continuum.damage-told';

/** Whether people were told already that a journal has lines that can’t be read. */
export function wasDamageTold(journal: string): boolean {
  return told().includes(journal);
}

/** Notes that they have read it; it is said once. */
export function noteDamageTold(journals: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...new Set([...told(), ...journals])]));
  } catch {
    // It is said once more at the next start.
  }
}

function told(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}
