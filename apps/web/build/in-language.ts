import type { Plugin } from 'vite'
import { html as messages } from '../src/app/messages/html.ts'
import { oldest } from './browsers.ts'

/**
 * Names the page after the language that it was built in: `index.html` for English, `index.de.html` for
 * German. All other files stand side by side, and what two languages share is one file.
 */
export function inLanguage(language: keyof typeof messages): Plugin {
  return {
    name: 'sipdesk:in-language',
    transformIndexHtml: (html) =>
      Object.entries({ ...messages[language], ...oldest }).reduce(
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
