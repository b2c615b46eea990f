import type { Plugin } from 'vite'
import * as german from '../src/words/de/html.ts'
import * as english from '../src/words/en/html.ts'

/**
 * Names the page after the language that it was built in: `index.html` for English, `index.de.html` for
 * German. All other files stand side by side, and what two languages share is one file.
 */
export function inLanguage(language: string): Plugin {
  const words = language === 'de' ? german : english
  return {
    name: 'sipdesk:in-language',
    transformIndexHtml: (html) =>
      html
        .replace('lang="en"', `lang="${language}"`)
        .replace('{{description}}', words.description)
        .replace('{{noScript}}', words.noScript),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page && language !== 'en') page.fileName = `index.${language}.html`
      },
    },
  }
}
