import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';

import type { Storage } from '#storage/storage.ts';
import { StorageProvider } from '#storage/StorageProvider.tsx';
import { Toasts } from '#ui/Toasts.tsx';

/** A page on screen, with what the shell gives it: storage, addresses and messages. */
export interface RenderedPage extends RenderResult {
  /** Every address that was gone to, the present one last. */
  readonly addresses: readonly string[];
}

/** Shows a page as the app would, at an address that lives in memory. */
export function renderPage(
  page: ReactNode,
  { storage, address = '/' }: { readonly storage: Storage | undefined; readonly address?: string },
): RenderedPage {
  const { hook, searchHook, history } = memoryLocation({ path: address, record: true });
  const result = render(
    <StorageProvider storage={storage}>
      <Router hook={hook} searchHook={searchHook}>
        {page}
        <Toasts />
      </Router>
    </StorageProvider>,
  );
  return { ...result, addresses: history };
}
