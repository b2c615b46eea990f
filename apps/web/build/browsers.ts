import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import manifest from '../package.json' with { type: 'json' }

/** The oldest version of each browser that the page is for, by its name. `browserslist` in package.json is the one place that says so. */
export const oldest = Object.fromEntries(
  manifest.browserslist.map((line) => {
    const [browser = '', version = ''] = line.split(' >= ')
    return [browser, version]
  }),
)

/** The same, as a target of the build. */
export const target = Object.entries(oldest).map(([browser, version]) => `${browser}${version}`)

const CHECK = new URL('../src/browser-check.js', import.meta.url)

/** Puts the check for older browsers before the page's module; deferred scripts run in the order of the HTML. */
export function browserCheck(): Plugin {
  return {
    name: 'sipdesk:browser-check',
    apply: 'build',
    buildStart() {
      const source = readFileSync(CHECK, 'utf8').replace(/^\/\*.*?\*\/\s*/s, '')
      this.emitFile({ type: 'asset', name: 'browser-check.js', source })
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const file = Object.keys(bundle).find((name) => name.includes('browser-check'))
        return html.replace(
          '<script type="module"',
          `<script defer src="/${file}"></script>\n    $&`,
        )
      },
    },
  }
}
