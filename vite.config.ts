import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicyMeta } from './scripts/content-security-policy.mjs';
import { cssLayerOrder } from './scripts/css-layer-order.mjs';
import { preloadFont } from './scripts/preload-font.mjs';

const emptyModule = fileURLToPath(new URL('./scripts/empty-module.mjs', import.meta.url));
const modernDexie = fileURLToPath(
  new URL('./node_modules/dexie/dist/modern/dexie.min.mjs', import.meta.url),
);

const basePackages =
  /[\\/]node_modules[\\/](?:react|react-dom|scheduler|dexie|dexie-react-hooks|wouter|regexparam|use-sync-external-store|zustand)[\\/]/;
const baseRooms = /[\\/]src[\\/](?:app|i18n|platform|storage|ui)[\\/]/;
const pagesOwn =
  /[\\/]i18n[\\/]en[\\/](?:ic-map|level|rating|report|school|settings|snapshots)|snapshots/;

/** The oldest browsers that we serve; all of them know light-dark(), nesting and container queries. */
const browsers = ['chrome123', 'edge123', 'firefox128', 'safari17.5', 'ios17.5'];

export default defineConfig(({ command }) => ({
  // Relative addresses, so that the built folder works under any path of any static host.
  base: './',
  resolve: {
    alias: [
      { find: /^(?:html2canvas|canvg|dompurify)$/, replacement: emptyModule },
      // Dexie's own entry carries code for browsers that we don't serve.
      ...(command === 'build' ? [{ find: /^dexie$/, replacement: modernDexie }] : []),
    ],
  },
  css: { postcss: { plugins: [cssLayerOrder()] } },
  build: {
    target: browsers,
    cssTarget: browsers,
    // Nothing inlined: a data: URL for a font or a script is refused by our content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true,
    license: { fileName: 'licenses.md' },
    // What every page needs in one file: fewer requests, and it shrinks better than many small ones.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: isBase }] } } },
  },
  worker: { format: 'es' },
  plugins: [
    react(),
    preloadFont(/atkinson-hyperlegible-next-latin-wght-normal/),
    contentSecurityPolicyMeta(),
    VitePWA({
      registerType: 'prompt',
      // src/platform/app-update.ts registers the worker: Trusted Types refuse the plain string of the ready-made code.
      injectRegister: false,
      manifest: {
        id: './',
        name: 'Continuum',
        short_name: 'Continuum',
        description:
          'Where our school stands on its IC map, with evidence, and a yearly At-A-Glance.',
        lang: 'en-US',
        dir: 'ltr',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#f4f6f8',
        theme_color: '#ffffff',
        categories: ['education', 'productivity'],
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: 'icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
      includeManifestIcons: false,
      workbox: {
        inlineWorkboxRuntime: true,
        sourcemap: false,
        cleanupOutdatedCaches: true,
        // The first visit is under the worker's care as soon as everything is stored.
        clientsClaim: true,
        // Every page of the app is behind the `#` of its own address; a path below it is the server's to answer.
        navigateFallback: null,
        directoryIndex: 'index.html',
        // Whatever follows the `?` of the app's address, as tools of a district add it, it is the same app.
        ignoreURLParametersMatching: [/./],
        globPatterns: ['**/*.{html,js,css,json,svg,png,ico,woff2,ttf,txt}'],
        globIgnores: ['**/.vite/**', '**/licenses.md'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      },
    }),
  ],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/setup.ts'],
    environment: 'node',
    css: { modules: { classNameStrategy: 'non-scoped' } },
    maxWorkers: 2,
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
}));

function isBase(id: string): boolean {
  return basePackages.test(id) || (baseRooms.test(id) && !pagesOwn.test(id));
}
