import type { Plugin } from 'vite'

/** Not a function expression: it has to be there before anything else runs. */
const AGAIN = 'function $again(f){return f("").catch(()=>f("?"+Date.now()))}'

/**
 * Lets a part of the page that could not be fetched be fetched again: a browser keeps the failure for
 * as long as the page lives, and answers every later `import()` of that address with it. So a second
 * address is asked for at once, and the answer to a later try is a fresh one.
 * https://github.com/whatwg/html/issues/6768
 */
export function fetchAgain(): Plugin {
  return {
    name: 'sipdesk:fetch-again',
    apply: 'build',
    // After the bundler has put the style sheets of each part next to its import.
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue
          const code = file.code.replaceAll(
            /import\(("\.\/[\w-]+\.js")\)/g,
            '$again(q=>import($1+q))',
          )
          if (code !== file.code) file.code = `${code}\n${AGAIN}`
        }
      },
    },
  }
}
