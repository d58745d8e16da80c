import { useEffect, useState } from 'react';

import {
  keptCopyFolder,
  mayWriteUnasked,
  pickCopyFolder,
  type CopyFolder,
} from '#platform/copy-folder.ts';

/** The folder for copies that was picked, on this visit or an earlier one. */
export function useCopyFolder(): {
  readonly folder: CopyFolder | undefined;
  /** The browser wants to be asked before anything is written there by itself. */
  readonly isHeld: boolean;
  readonly isPicking: boolean;
  /** The last one that was picked can't be used. */
  readonly problem: boolean;
  readonly pick: () => Promise<void>;
} {
  const [folder, setFolder] = useState<CopyFolder>();
  const [isHeld, setIsHeld] = useState(false);
  const [isPicking, setIsPicking] = useState(false);
  const [problem, setProblem] = useState(false);

  useEffect(() => {
    let isGone = false;
    async function show() {
      const kept = await keptCopyFolder();
      const isGranted = kept !== undefined && (await mayWriteUnasked(kept));
      if (isGone || kept === undefined) return;
      setFolder(kept);
      setIsHeld(!isGranted);
    }
    void show();
    return () => {
      isGone = true;
    };
  }, []);

  async function pick() {
    setIsPicking(true);
    setProblem(false);
    try {
      const picked = await pickCopyFolder();
      if (picked !== undefined) {
        setFolder(picked);
        setIsHeld(false);
      }
    } catch {
      setProblem(true);
    }
    setIsPicking(false);
  }

  return { folder, isHeld, isPicking, problem, pick };
}
