import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')

/** What is called the same in every language. */
const NAMES = new Set(['Sipdesk'])

/*
 * The gallery of components (`apps/web/gallery`) is left out on purpose: those who develop read it, in one language,
 * and no build contains it. Its sample texts stand beside what they are samples for.
 */

test('no component holds a sentence of its own: all stand in the catalogue', () => {
  const components = execFileSync('git', ['ls-files', 'apps/web/src'], { cwd: ROOT })
    .toString()
    .split('\n')
    .filter((path) => path.endsWith('.tsx') && !path.includes('/messages/'))
  expect(components.length).toBeGreaterThan(50)
  const found = components.flatMap((path) =>
    sentencesIn(readFileSync(join(ROOT, path), 'utf8')).map((sentence) => `${path}: ${sentence}`),
  )
  expect(found).toEqual([])
})

test('what is no language is marked in one place: `Value` and `Code`, which no translator may change', () => {
  const found = execFileSync('git', ['grep', '-lE', '<(code|bdi|samp|kbd)\\b', 'apps/web/src'], {
    cwd: ROOT,
  })
  const known = ['apps/web/src/lib/value.tsx', 'apps/web/src/ui/keys.tsx']
  expect(found.toString().trim().split('\n')).toEqual(known)
})

/** Text between tags, and attributes that are read out or shown. */
function sentencesIn(code: string): string[] {
  const texts = [
    ...code.matchAll(/<\/?[A-Za-z][^<>=]*(?:=\{[^{}]*\}|="[^"]*"|[^<>=])*>([^<>{}]+)</g),
  ]
  const attributes = code.matchAll(
    /\b(?:aria-label|label|title|placeholder|legend|alt|confirmLabel)="([^"]+)"/g,
  )
  return [...texts, ...attributes]
    .map(([, text = '']) => text.trim())
    .filter((text) => /^[A-Za-z][^;:=()]*$/.test(text) && text !== 'return' && !NAMES.has(text))
}
