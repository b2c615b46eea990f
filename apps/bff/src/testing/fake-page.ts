import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { languages } from '@sipdesk/shared/appearance.ts'
import { builtPage } from '../http/documents.ts'

/** A folder that looks like the built page, in every language, with one script, one style sheet and the icon. */
export function fakePage(): URL {
  const folder = mkdtempSync(join(tmpdir(), 'sipdesk-page-'))
  mkdirSync(join(folder, 'assets'))
  const base = pathToFileURL(`${folder}/`)
  for (const language of languages) {
    writeFileSync(
      builtPage(base, language),
      `<!doctype html><html><title>page in ${language}</title>`,
    )
  }
  writeFileSync(join(folder, 'index.html.br'), 'brotli')
  writeFileSync(join(folder, 'assets', 'app-1a2b3c4d.js'), 'script')
  writeFileSync(join(folder, 'assets', 'app-1a2b3c4d.js.gz'), 'gzip')
  writeFileSync(join(folder, 'assets', 'app-1a2b3c4d.css'), 'style')
  writeFileSync(join(folder, 'assets', 'icon-1a2b3c4d.svg'), '<svg/>')
  return base
}
