import { useEffect, useEffectEvent } from 'react';

/**
 * Takes a file that is dropped anywhere on the page, and keeps the browser from showing it instead. Of several the first
 * comes first, with all of them beside it.
 */
export function useDroppedFile(onFile: (file: File, all: readonly File[]) => void): void {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    function allow(event: DragEvent) {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    }
    function drop(event: DragEvent) {
      const files = [...(event.dataTransfer?.files ?? [])];
      const [file] = files;
      if (file === undefined || event.defaultPrevented) return;
      event.preventDefault();
      take(file, files);
    }
    addEventListener('dragover', allow);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', allow);
      removeEventListener('drop', drop);
    };
  }, []);
}
