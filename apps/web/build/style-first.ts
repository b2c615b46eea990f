import type { Plugin } from 'vite'

/** Has the script give way to the style sheet, so that what the HTML holds is seen before the script has come. */
export function styleFirst(): Plugin {
  return {
    name: 'sipdesk:style-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<script ', '<script fetchpriority="low" '),
    },
  }
}
