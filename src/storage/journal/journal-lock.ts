/** The name of the lock that a tab holds on its journal as long as it lives. */
export function journalLock(journal: string): string {
  return `continuum/journals/${journal}`;
}
