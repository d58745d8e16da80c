import { loadPageAt } from './page-routes.ts';

/**
 * Fetches a page’s code as soon as a link to it is pointed at, touched or focused, so that it is mostly
 * here when the link is followed. Costs nothing for pages that nobody heads for.
 */
export function warmPagesOnIntent(): void {
  for (const intent of ['pointerover', 'pointerdown', 'focusin']) {
    document.addEventListener(intent, warm, { passive: true });
  }
}

function warm({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a[href^="#/"]') : null;
  const href = link?.getAttribute('href');
  if (href !== null && href !== undefined) void loadPageAt(href);
}
