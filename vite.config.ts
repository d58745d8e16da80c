import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import type { Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicyMeta } from './scripts/content-security-policy.mjs';
import { cssLayerOrder } from './scripts/css-layer-order.mjs';
import { preloadFont } from './scripts/preload-font.mjs';
import { preloadModules } from './scripts/preload-modules.mjs';

const emptyModule = fileURLToPath(new URL('./scripts/empty-module.mjs', import.meta.url));
const zipAtOnce = fileURLToPath(new URL('./scripts/zip-at-once.mjs', import.meta.url));
const externalStore = fileURLToPath(new URL('./scripts/react-external-store.mjs', import.meta.url));
const modernDexie = fileURLToPath(
  new URL('./node_modules/dexie/dist/modern/dexie.min.mjs', import.meta.url),
);

/** Smaller files that do the same in the browsers that we serve. */
const smaller = [
  { find: /^dexie$/, replacement: modernDexie },
  { find: /^use-sync-external-store\/shim\/index\.js$/, replacement: externalStore },
];

const basePackages =
  /[\\/]node_modules[\\/](?:react|react-dom|scheduler|dexie|wouter|regexparam|use-sync-external-store|zustand)[\\/]/;
/** What runs before React is here: the routes, and what they need. */
const first =
  /[\\/]src[\\/](?:app[\\/](?:page-routes|page-code|lazy-part)|platform[\\/]addresses|storage[\\/]built-in-map)\.ts$|vite[\\/]preload-helper/;
const shell = /[\\/]src[\\/]app[\\/]/;

/** The oldest browsers that we serve; all of them know light-dark(), nesting and container queries. */
const browsers = ['chrome123', 'edge123', 'firefox128', 'safari17.5', 'ios17.5'];

export default defineConfig(({ command }) => ({
  // Relative addresses, so that the built folder works under any path of any static host.
  base: './',
  resolve: {
    alias: [
      // Its own zips large sheets in workers made from text, which our content security policy refuses.
      { find: /^\.\.\/zip\/zipToArrayBuffer\.js$/, replacement: zipAtOnce },
      { find: /^(?:html2canvas|canvg|dompurify)$/, replacement: emptyModule },
      ...(command === 'build' ? smaller : []),
    ],
  },
  css: { postcss: { plugins: [cssLayerOrder()] } },
  build: {
    target: browsers,
    cssTarget: browsers,
    // Nothing inlined: a data: URL for a font or a script is refused by our content security policy.
    assetsInlineLimit: 0,
    // Lists of what each lazy page imports would cost every first start 2 KB; a page asks for its few files itself.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    reportCompressedSize: false,
    manifest: true,
    // One style sheet: 13 KB in all, and no request more when a page opens.
    cssCodeSplit: false,
    license: { fileName: 'licenses.md' },
    // What every page needs in one file: fewer requests, and it shrinks better than many small ones.
    // The same for what the rating page shares with other pages.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: first, priority: 3 },
            { name: 'base', test: isBase, priority: 2 },
            { debugName: 'parts', name: partOfRatingPage, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  plugins: [
    react(),
    preloadModules(['rolldown-runtime', 'base', 'parts']),
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
        // A double click on a file of ours opens it in the window that is open already.
        file_handlers: [
          { action: './', accept: { 'application/vnd.continuum.icmap': ['.icmap'] } },
        ],
        launch_handler: { client_mode: ['focus-existing', 'auto'] },
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
    // A process a file costs more than most files; what they might leave to each other is reset in setup.ts.
    isolate: false,
    css: { modules: { classNameStrategy: 'non-scoped' } },
    maxWorkers: 2,
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
}));

function isBase(id: string): boolean {
  return basePackages.test(id) || shell.test(id);
}

const ratingPage = fileURLToPath(
  new URL('./src/features/rating/IndicatorPage.tsx', import.meta.url),
);
let ofRatingPage: ReadonlySet<string> | undefined;

function partOfRatingPage(id: string, build: Rolldown.ChunkingContext): string | undefined {
  ofRatingPage ??= withImports(ratingPage, (one) => build.getModuleInfo(one)?.importedIds ?? []);
  return ofRatingPage.has(id) ? 'parts' : undefined;
}

function withImports(id: string, importsOf: (id: string) => readonly string[]): Set<string> {
  const found = new Set([id]);
  // A set is walked to its end even while it grows.
  for (const one of found) for (const imported of importsOf(one)) found.add(imported);
  return found;
}
