import { useEffect, useState } from 'react';

import { keptCopyFolder, pickCopyFolder, type CopyFolder } from '#platform/copy-folder.ts';

/** The folder for copies that was picked, on this visit or an earlier one. */
export function useCopyFolder(): {
  readonly folder: CopyFolder | undefined;
  readonly isPicking: boolean;
  /** The last one that was picked can't be used. */
  readonly problem: boolean;
  readonly pick: () => Promise<void>;
} {
  const [folder, setFolder] = useState<CopyFolder>();
  const [isPicking, setIsPicking] = useState(false);
  const [problem, setProblem] = useState(false);

  useEffect(() => {
    let isGone = false;
    async function show() {
      const kept = await keptCopyFolder();
      if (!isGone && kept !== undefined) setFolder(kept);
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
      if (picked !== undefined) setFolder(picked);
    } catch {
      setProblem(true);
    }
    setIsPicking(false);
  }

  return { folder, isPicking, problem, pick };
}
