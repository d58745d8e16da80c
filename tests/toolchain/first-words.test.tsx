// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { act } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it } from 'vitest';

import { t } from '#i18n/translate.ts';

const html = readFileSync(path.join(process.cwd(), 'index.html'), 'utf8');

beforeEach(() => {
  document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
});

function place(): HTMLElement {
  const app = document.getElementById('app');
  if (app === null) throw new Error('index.html has lost its #app');
  return app;
}

describe('the page before its code is here', () => {
  it('says that it is loading, in the words of the catalogue', () => {
    expect(place().textContent).toBe(t('ui.loading'));
  });

  it('gives way to the first screen', async () => {
    await act(async () => createRoot(place()).render(<h1>{t('app.name')}</h1>));
    expect(place().textContent).toBe(t('app.name'));
  });
});
