import { forget, type Forgotten, type ToForget } from '#storage/forget.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import type { Storage } from '#storage/storage.ts';
import { showToast } from '#ui/toasts.ts';

import { notSavedInWords } from './failure-words.ts';

/** Forgets for good and says in a toast that it is `done`, or why not; undefined where it was not. */
export async function forgetAndSay(
  storage: Storage,
  find: (database: ContinuumDatabase) => PromiseLike<ToForget>,
  done: string,
): Promise<Forgotten | undefined> {
  const result = await forget(storage, find);
  showToast(result.ok ? { text: done } : { text: notSavedInWords(result.error), tone: 'danger' });
  return result.ok ? result.value : undefined;
}
