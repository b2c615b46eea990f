import type { Plugin } from 'vite'

/**
 * Has the browser compile all of the first load while it is read, beside the page's own thread: nearly all
 * of it is called at once. Must be the first thing in the file. https://v8.dev/blog/explicit-compile-hints
 */
const HINT = '//# allFunctionsCalledOnLoad\n'

/** Gives this hint to the script that the page begins with. */
export function compileAtOnce(): Plugin {
  return {
    name: 'sipdesk:compile-at-once',
    apply: 'build',
    augmentChunkHash: () => HINT,
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && file.isEntry) file.code = HINT + file.code
        }
      },
    },
  }
}
