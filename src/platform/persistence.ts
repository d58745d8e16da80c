/** Whether the browser has promised not to clear this site's data by itself when the disk fills up. */
export type Persistence = 'promised' | 'not-promised' | 'unknown';

const ASKED_KEY = 'continuum.persistence-asked';

/** What the browser says now. */
export async function readPersistence(): Promise<Persistence> {
  try {
    return (await navigator.storage.persisted()) ? 'promised' : 'not-promised';
  } catch {
    // Absent in older browsers and in pages that are not served securely.
    return 'unknown';
  }
}

/** Asks the browser for its promise; some ask the person, others decide by how the site is used. */
export async function askForPersistence(): Promise<Persistence> {
  try {
    return (await navigator.storage.persist()) ? 'promised' : 'not-promised';
  } catch {
    return 'unknown';
  }
}

/** The same, once in a browser's life, so that nobody who said no is asked again and again. */
export async function askForPersistenceOnce(): Promise<void> {
  try {
    if (localStorage.getItem(ASKED_KEY) !== null) return;
    localStorage.setItem(ASKED_KEY, 'yes');
  } catch {
    return;
  }
  if ((await readPersistence()) === 'not-promised') await askForPersistence();
}
