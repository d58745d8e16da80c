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
import { startStorage } from '#app/storage-start.ts';

followTheme();
startStorage();

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
watchForAppUpdates();
