import { minify } from 'terser'
import type { Plugin } from 'vite'

/**
 * Minifies what is already minified once more: the second minifier knows tricks that the first, a
 * hundred times faster one, does not. It saves 0.8 kB of the first load. Commas in place of statements,
 * other comparisons and shorter returns would cost a little of that, since they compress worse.
 */
export function shrink(): Plugin {
  return {
    name: 'sipdesk:shrink',
    apply: 'build',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        const { code } = await minify(file.code, {
          module: true,
          ecma: 2020,
          compress: {
            passes: 3,
            keep_fargs: false,
            sequences: false,
            comparisons: false,
            lhs_constants: false,
            if_return: false,
          },
        })
        if (code !== undefined) file.code = code
      }
    },
  }
}
