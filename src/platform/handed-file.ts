/** A file that one page gives to the next, which is to open it; gone with the tab. */
let waiting: File | undefined;
const listeners = new Set<() => void>();

/** Leaves a file for the page that is gone to, or tells the one that is there. */
export function handFile(file: File): void {
  waiting = file;
  for (const listener of listeners) listener();
}

/** Takes the file that was left, once. */
export function takeHandedFile(): File | undefined {
  const file = waiting;
  waiting = undefined;
  return file;
}

/** Calls back when a file is left; gives the way to stop that. */
export function onHandedFile(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let deliveries: readonly File[] = [];

/** Leaves several files of schools for the page that opens such. */
export function handDeliveries(files: readonly File[]): void {
  deliveries = files;
}

/** Takes them, once. */
export function takeHandedDeliveries(): readonly File[] {
  const files = deliveries;
  deliveries = [];
  return files;
}
