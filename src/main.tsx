import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import '#ui/layers.css';
import '#ui/tokens.css';
import '#ui/fonts.css';
import { App } from '#app/App.tsx';
import { loadPageAt } from '#app/page-routes.ts';
import { warmPagesOnIntent } from '#app/page-warming.ts';
import { followTheme } from '#app/theme.ts';
import { watchForAppUpdates } from '#platform/app-update.ts';
import { loadBuiltInMap } from '#storage/ic-maps.ts';
import { startStorage } from '#app/storage-start.ts';
import { prepareToWrite } from '#storage/storage.ts';

followTheme();
startStorage();
// Nearly every page shows the map: it comes beside the page’s code, not after it. A page asks again.
loadBuiltInMap().catch(() => undefined);

const place = document.getElementById('app');
if (place !== null) {
  // The first screen paints whole, instead of an empty frame that fills.
  await loadPageAt(location.hash);
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

warmPagesOnIntent();
// The code that writes comes after the first screen is painted.
requestAnimationFrame(() => setTimeout(() => void prepareToWrite(), 500));
watchForAppUpdates();
