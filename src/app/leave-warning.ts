import { useEffect } from 'react';

import { useUnsavedEdits } from '#saving/unsaved-edits.ts';

/** The browser asks before it closes or reloads a tab that holds what is not stored, on any page. */
export function useLeaveWarning(): void {
  const isUnsaved = useUnsavedEdits().length > 0;
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}
