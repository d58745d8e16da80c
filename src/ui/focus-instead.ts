const WAITS_MS = 3000;

/**
 * Gives the focus to the element of this id as soon as what has it now is gone from the page, so that nobody who
 * goes by keyboard or hears the page starts again from its top. Whoever went elsewhere in between is left there.
 */
export function focusInstead(id: string): void {
  const had = document.activeElement;
  const until = performance.now() + WAITS_MS;

  function look() {
    const now = document.activeElement;
    const isLost = now === null || now === document.body;
    const target = isLost ? document.getElementById(id) : null;
    if (target !== null) target.focus();
    else if ((isLost || now === had) && performance.now() < until) requestAnimationFrame(look);
  }

  requestAnimationFrame(look);
}
