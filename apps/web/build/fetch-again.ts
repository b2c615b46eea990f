import type { Plugin } from 'vite'

/**
 * Fetches a chunk of the page from its address, or, after each failure, from another one for the same
 * file. What was fetched keeps its address, so that a later use needs no network.
 * A function declaration, since it must be there before anything else in the file runs.
 */
const AGAIN = `function $again(p){
  return import(p+($again[p]??="")).catch(e=>{$again[p]="?"+Date.now();throw e})
}`

/** With whichever quotes the minifier writes. */
const IMPORT = /import\(((["'`])\.\/[\w-]+\.js\2)\)/g

/**
 * Lets a chunk that could not be fetched be fetched again: a browser keeps the failure for
 * as long as the page lives, and answers every later \`import()\` of that address with it.
 * https://github.com/whatwg/html/issues/6768
 */
export function fetchAgain(): Plugin {
  return {
    name: 'sipdesk:fetch-again',
    apply: 'build',
    augmentChunkHash: () => AGAIN,
    // After the bundler has put the style sheets of each chunk next to its import.
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue
          const code = file.code.replaceAll(IMPORT, '$$again($1)')
          if (code !== file.code) file.code = `${code}\n${AGAIN.replaceAll(/\n */g, '')}`
        }
      },
    },
  }
}
