import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/**
 * Gives every script and style sheet of the page the digest of its file, so that a changed file does
 * not run. https://www.w3.org/TR/sri-2/
 */
export function integrity(): Plugin {
  return {
    name: 'sipdesk:integrity',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
          file.source = String(file.source).replaceAll(
            /<(script|link rel="stylesheet") ([^>]*?)(src|href)="\/(assets\/[^"]+)"/g,
            (tag, _element, _attributes, _name, path: string) => {
              const target = bundle[path]
              if (!target) return tag
              const content = target.type === 'chunk' ? target.code : target.source
              const digest = createHash('sha256').update(content).digest('base64')
              return `${tag} integrity="sha256-${digest}"`
            },
          )
        }
      },
    },
  }
}
