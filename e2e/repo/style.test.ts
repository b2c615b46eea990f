import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/* The rules of the style sheets that only their text can show. */

const ROOT = join(import.meta.dirname, '..', '..')
const sheets = execFileSync('git', ['ls-files', 'apps/web/**/*.css'], { cwd: ROOT })
  .toString()
  .split('\n')
  .filter((path) => path !== '')

/** Names of properties, and values, that stay where they are when the script goes the other way. */
const PHYSICAL = [
  /(?:^|[\s;{-])(?:left|right)\s*:/,
  /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)/,
  /border-(?:top|bottom)-(?:left|right)-radius/,
  /(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b/,
]
/** Top, right, bottom, left: only where the second and the fourth are one. */
const FOUR_SIDES =
  /(?:^|[\s;{])(?:margin|padding|inset|border-width|border-style|border-color)\s*:([^;]+);/g

function physicalIn(css: string): string[] {
  const lines = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').split('\n')
  const named = lines.filter((line) => PHYSICAL.some((pattern) => pattern.test(line)))
  const sided = lines.filter((line) =>
    [...line.matchAll(FOUR_SIDES)].some(([, value = '']) => {
      const sides = value.trim().match(/(?:[^\s(]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g) ?? []
      return sides.length === 4 && sides[1] !== sides[3]
    }),
  )
  return [...named, ...sided].map((line) => line.trim())
}

test('no style sheet tells left from right', () => {
  expect(sheets.length).toBeGreaterThan(20)
  const found = sheets.flatMap((path) =>
    physicalIn(readFileSync(join(ROOT, path), 'utf8')).map((line) => `${path}: ${line}`),
  )
  expect(found).toEqual([])
})

test.each([
  'a { margin-left: 1px; }',
  'a { left: 0; }',
  'a { border-top-right-radius: 0; }',
  'a { text-align: right; }',
  'a { inset: 3rem var(--space) auto auto; }',
  'a { padding: 0 calc(1px + (2px * 2)) 0 0; }',
])('%s would be found', (css) => {
  expect(physicalIn(css)).toHaveLength(1)
})

test.each(['a { margin: 0 1px 2px 1px; }', 'a { text-align: start; inset-inline: auto 0; }'])(
  '%s is well',
  (css) => {
    expect(physicalIn(css)).toEqual([])
  },
)
