import '#ui/layers.css';
import '#ui/tokens.css';
import '#ui/fonts.css';
import { loadPageAt } from '#app/page-routes.ts';
import { loadBuiltInMap } from '#storage/built-in-map.ts';

// Small, and without React: it runs as soon as it is here, so that the page’s code and the map, which nearly
// every page shows, come beside the code of the frame and not after it. Whoever needs them asks again.
const page = loadPageAt(location.hash);
loadBuiltInMap().catch(() => undefined);
void import('#app/start.tsx').then(({ start }) => start(page));
