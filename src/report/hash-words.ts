/** A hash in groups of four, as people compare it: `3f2a 91bc …`. */
export function groupedHash(hash: string): string {
  return (hash.match(/.{1,4}/g) ?? []).join(' ');
}

/** The first two groups of a hash: enough to tell a school's records apart. */
export function shortHash(hash: string): string {
  return groupedHash(hash.slice(0, 8));
}
