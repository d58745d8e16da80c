// @ts-check

/**
 * Asks for scripts that the entry imports a moment later, so that they come beside it.
 *
 * @param {readonly string[]} names of chunks
 * @returns {import('vite').Plugin}
 */
export function preloadModules(names) {
  return {
    name: 'preload-modules',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        return names.map((name) => {
          const chunk = Object.values(bundle ?? {}).find(
            (one) => one.type === 'chunk' && one.name === name,
          );
          if (chunk === undefined) throw new Error(`No chunk ${name} in the build.`);
          const attrs = { rel: 'modulepreload', crossorigin: '', href: `./${chunk.fileName}` };
          return { tag: 'link', attrs, injectTo: 'head' };
        });
      },
    },
  };
}
