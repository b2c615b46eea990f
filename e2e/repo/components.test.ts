import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/* What the gallery of components (`apps/web/parts`) shows, and what may know of it. */

const ROOT = join(import.meta.dirname, '..', '..')

/** The texts of all files like these, without comments. */
function textsOf(...patterns: string[]): string[] {
  return execFileSync('git', ['ls-files', ...patterns], { cwd: ROOT })
    .toString()
    .split('\n')
    .filter((path) => path !== '')
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .map((text) => text.replaceAll(/\/\*[\s\S]*?\*\/|^ *\/\/.*$/gm, ''))
}

/** What a file offers to others, types aside. */
function exportsOf(code: string): string[] {
  return [...code.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(
    ([, name = '']) => name,
  )
}

/** Whether code draws a component, or makes one by a function. */
function isShownIn(code: string, name: string): boolean {
  return new RegExp(`<${name}\\b|= ${name}\\(`).test(code)
}

const components = textsOf('apps/web/src/ui/*.tsx').flatMap(exportsOf)
const gallery = textsOf('apps/web/parts/*.tsx').join('\n')

test('the gallery shows every component of ui/', () => {
  expect(components.length).toBeGreaterThan(20)
  expect(components.filter((name) => !isShownIn(gallery, name))).toEqual([])
})

test('each of them has a section of its name', () => {
  expect(components.filter((name) => !gallery.includes(`name: '${name}'`))).toEqual([])
})

test('nothing that is built knows of the gallery', () => {
  const built = textsOf(
    'apps/web/src',
    'apps/web/build',
    'apps/web/vite.config.ts',
    'apps/web/index.html',
  )
  expect(built.length).toBeGreaterThan(100)
  expect(built.filter((code) => /['"/]parts\//.test(code))).toEqual([])
})
