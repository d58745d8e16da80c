import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { watchForAppUpdates } from '#platform/app-update.ts';
import { prepareToWrite } from '#storage/storage.ts';

import { App } from './App.tsx';
import { firstData } from './first-data.ts';
import { warmPagesOnIntent } from './page-warming.ts';
import { startStorage } from './storage-start.ts';
import { followTheme } from './theme.ts';

/** Brings up the first screen whole, instead of an empty frame that fills: its code first, then its data. */
export async function start(page: Promise<void>): Promise<void> {
  followTheme();
  const data = firstData(startStorage());
  await page;
  await data;
  const place = document.getElementById('app');
  if (place !== null) {
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
}
