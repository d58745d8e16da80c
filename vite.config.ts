import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicyMeta } from './scripts/content-security-policy.mjs';
import { cssLayerOrder } from './scripts/css-layer-order.mjs';
import { preloadFont } from './scripts/preload-font.mjs';

const emptyModule = fileURLToPath(new URL('./scripts/empty-module.mjs', import.meta.url));
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
const shell = /[\\/]src[\\/]app[\\/]/;

/** The oldest browsers that we serve; all of them know light-dark(), nesting and container queries. */
const browsers = ['chrome123', 'edge123', 'firefox128', 'safari17.5', 'ios17.5'];

export default defineConfig(({ command }) => ({
  // Relative addresses, so that the built folder works under any path of any static host.
  base: './',
  resolve: {
    alias: [
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
  return basePackages.test(id) || shell.test(id);
}
