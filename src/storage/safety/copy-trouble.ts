import { create } from 'zustand';

import type { ExportFault } from './make-file.ts';

/** Why the last copy that was to go into the folder by itself is not there; undefined where it is. */
export const useCopyTrouble = create<{ readonly fault: ExportFault | undefined }>(() => ({
  fault: undefined,
}));
