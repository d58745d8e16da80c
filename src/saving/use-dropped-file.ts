import { useEffect, useEffectEvent } from 'react';

/** Takes a file that is dropped anywhere on the page, and keeps the browser from showing it instead. */
export function useDroppedFile(onFile: (file: File) => void): void {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    function allow(event: DragEvent) {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    }
    function drop(event: DragEvent) {
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined || event.defaultPrevented) return;
      event.preventDefault();
      take(file);
    }
    addEventListener('dragover', allow);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', allow);
      removeEventListener('drop', drop);
    };
  }, []);
}
