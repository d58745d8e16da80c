import { useEffect, useEffectEvent, useState } from 'react';

import { offeredBy, type Offered } from '#platform/offered.ts';
import { isWritingIn } from '#platform/shortcut-keys.ts';

/** Takes what is dropped anywhere on the page or pasted outside of a field; tells whether something hovers. */
export function useDropsAndPastes(take: (offered: Offered) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const onTake = useEffectEvent(take);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (isWritingIn(event.target) && event.dataTransfer?.types.includes('Files') !== true) return;
      // Without this the browser would leave the app and open the file.
      event.preventDefault();
      setIsOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      if (event.dataTransfer === null) return;
      const offered = offeredBy(event.dataTransfer);
      const isText = offered.files.length === 0 && offered.folders === 0;
      if (isWritingIn(event.target) && isText) return;
      event.preventDefault();
      onTake(offered);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.clipboardData === null) return;
      const offered = offeredBy(event.clipboardData);
      if (offered.files.length === 0 && isWritingIn(event.target)) return;
      if (offered.files.length === 0 && offered.text === '') return;
      event.preventDefault();
      onTake(offered);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
  return isOver;
}
