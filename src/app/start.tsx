import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { watchForAppUpdates } from '#platform/app-update.ts';
import { whenIdle } from '#platform/when-idle.ts';
import { prepareToWrite } from '#storage/storage.ts';

import { App } from './App.tsx';
import { firstData } from './first-data.ts';
import { navigate } from './hash-location.ts';
import { warmPagesOnIntent } from './page-warming.ts';
import { startStorage, useStorageStart } from './storage-start.ts';
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
  setTimeout(() => void guard(), 5000);
  watchForAppUpdates();
  if ('launchQueue' in globalThis) void launched();
}

/** Files that were opened with the installed app wait in the browser's queue until somebody takes them. */
async function launched(): Promise<void> {
  await whenIdle();
  const files = await import('#platform/launched-files.ts').catch(() => undefined);
  files?.openLaunchedFiles(navigate);
}

/** Backups come long after the first screen; without network their code may be out of reach until the next visit. */
async function guard(): Promise<void> {
  const opened = useStorageStart.getState();
  if (opened.is !== 'open') return;
  const keeping = await import('#storage/backups/keep-backups.ts').catch(() => undefined);
  keeping?.keepBackups(opened.storage);
}
