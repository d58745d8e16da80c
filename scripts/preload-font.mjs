// @ts-check

/**
 * Asks for the typeface beside the style sheet that names it, so that the first screen is laid out once
 * and its words don't jump when the typeface arrives.
 *
 * @param {RegExp} file name of the font's file without its hash
 * @returns {import('vite').Plugin}
 */
export function preloadFont(file) {
  return {
    name: 'preload-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((name) => file.test(name));
        if (font === undefined) throw new Error(`No font like ${file} in the build.`);
        const attrs = {
          rel: 'preload',
          as: 'font',
          type: 'font/woff2',
          crossorigin: '',
          href: `./${font}`,
        };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}
