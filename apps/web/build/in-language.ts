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
      Object.entries(words).reduce(
        (text, [name, sentence]) => text.replace(`{{${name}}}`, sentence),
        html.replace('lang="en"', `lang="${language}"`),
      ),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page && language !== 'en') page.fileName = `index.${language}.html`
      },
    },
  }
}
