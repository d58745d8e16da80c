import { useStorage } from './StorageProvider.tsx';
import { readUndoable, type Undoable, type WhoseSteps } from './undoable.ts';
import { useLive } from './use-live.ts';

/** What can be taken back and done again of some steps; live. */
export function useUndoable({ school, by }: WhoseSteps): Undoable | undefined {
  const storage = useStorage();
  return useLive(
    storage,
    (database) => readUndoable(database, { school, by }),
    [school, by],
    // The button stands on every page: none of them goes away because its words can't be read.
    { undo: undefined, redo: undefined },
  );
}
