// @ts-check
import { readFileSync } from 'node:fs';

/**
 * Puts the order of the cascade layers, as src/ui/layers.css declares it, at the head of every style
 * sheet. The sheets of lazy pages are split and may arrive before layers.css; whichever comes first then
 * still sets the same order.
 *
 * @returns {{ postcssPlugin: string, Once: (root: any, helpers: any) => void }} a PostCSS plugin
 */
export function cssLayerOrder() {
  const layers = readFileSync(new URL('../src/ui/layers.css', import.meta.url), 'utf8');
  const order = /^@layer ([\w, ]+);/m.exec(layers)?.[1];
  if (order === undefined) throw new Error('src/ui/layers.css no longer declares the layer order.');
  return {
    postcssPlugin: 'css-layer-order',
    Once(root, { AtRule }) {
      root.prepend(new AtRule({ name: 'layer', params: order }));
    },
  };
}
