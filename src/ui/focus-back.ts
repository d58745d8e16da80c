import { useEffect, useRef } from 'react';

/**
 * Gives the focus back to what had begun a work, when its Cancel button goes and had it. Whoever is elsewhere by then is
 * left there.
 */
export function useFocusBack(isAtWork: boolean): void {
  const pressed = useRef<Element>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (isAtWork) pressed.current = activeElement;
    else if (activeElement === document.body && pressed.current instanceof HTMLElement) {
      pressed.current.focus();
    }
  }, [isAtWork]);
}
