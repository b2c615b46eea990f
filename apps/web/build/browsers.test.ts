import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resolveConfig } from 'vite'
import { expect, test } from 'vitest'
import { oldest, target } from './browsers.ts'

const ROOT = join(import.meta.dirname, '..')

test('the page and its styles are built for the browsers of package.json', async () => {
  const { build } = await resolveConfig({ root: ROOT, logLevel: 'silent' }, 'build')
  expect(target).toEqual(['chrome131', 'edge131', 'firefox133', 'safari18.1'])
  expect({ script: build.target, styles: build.cssTarget }).toEqual({
    script: target,
    styles: target,
  })
})

test('README.md names the same browsers', () => {
  const readme = readFileSync(join(ROOT, '..', '..', 'README.md'), 'utf8')
  const { chrome, edge, firefox, safari } = oldest
  expect(readme).toContain(
    `Chrome ${chrome}, Edge ${edge}, Firefox ${firefox}, Safari ${safari}, or newer`,
  )
})

test('the check for older browsers is written in what the oldest can read', () => {
  const code = readFileSync(join(ROOT, 'src', 'browser-check.js'), 'utf8')
    .replace(/\/\*.*?\*\//s, '')
    .replaceAll(/'[^']*'/g, '')
  expect(code).not.toMatch(
    /=>|`|\?\.|\?\?|\.\.\.|catch \{|\b(?:let|const|class|async|import|export|for)\b/,
  )
})
