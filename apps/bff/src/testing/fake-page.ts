import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A folder that looks like the built page, in both languages, with one hashed file. */
export function fakePage(): URL {
  const folder = mkdtempSync(join(tmpdir(), 'sipdesk-page-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(join(folder, 'index.de.html'), '<!doctype html><title>Seite</title>')
  writeFileSync(join(folder, 'index.html.br'), 'brotli')
  writeFileSync(join(folder, 'assets', 'app-1a2b3c4d.js'), 'script')
  writeFileSync(join(folder, 'assets', 'app-1a2b3c4d.js.gz'), 'gzip')
  return pathToFileURL(`${folder}/`)
}
