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

/** What a size or a weight of letters may be: a token, or what follows from what stands around it. */
const LETTERS = /^(?:var\(--(?:text(?:-\w+)?|strong)\)|inherit|normal|[\d.]+em)$/

function untypicalIn(css: string): string[] {
  const sized = [...css.matchAll(/[\s;{]font-(?:size|weight):\s*([^;]+);/g)]
  const short = [...css.matchAll(/[\s;{]font:\s*([^;/]+)[^;]*;/g)]
  return [...sized, ...short]
    .filter(
      ([, value = '']) =>
        !value
          .trim()
          .split(/\s+/)
          .every((word) => LETTERS.test(word)),
    )
    .map(([line]) => line.trim())
}

test('every size and weight of letters is one of the few in the tokens', () => {
  const found = sheets.flatMap((path) =>
    untypicalIn(readFileSync(join(ROOT, path), 'utf8')).map((line) => `${path}: ${line}`),
  )
  expect(found).toEqual([])
})

test.each(['a { font-size: 1rem; }', 'a { font-weight: 550; }', 'a { font: 600 1rem / 1 x; }'])(
  '%s would be found too',
  (css) => {
    expect(untypicalIn(css)).toHaveLength(1)
  },
)

/** Files of the page, without comments. */
function textOf(pattern: string): string {
  return execFileSync('git', ['ls-files', pattern], { cwd: ROOT })
    .toString()
    .split('\n')
    .filter((path) => path !== '')
    .map((path) => readFileSync(join(ROOT, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''))
    .join('\n')
}

const WITHOUT_STYLE = [
  // The exact times are shown for what is one of ours.
  'time',
]

/** Classes that components, or the HTML, name, whole or by the beginning of one that is put together: `notice-${kind}`. */
function namedClasses(code: string) {
  const texts = [...code.matchAll(/class(?:Name)?=(?:"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\})/g)]
    .flatMap(([attribute]) => [...attribute.matchAll(/"([^"]*)"|'([^']*)'|`([^`]*)`/g)])
    .flatMap(([, ...quoted]) => quoted.filter(Boolean).join('').split(/\s+/))
    .filter((name) => name !== '')
  const isTemplate = (name: string) => name.includes('${')
  return {
    whole: new Set(texts.filter((name) => !isTemplate(name))),
    beginnings: texts.filter(isTemplate).map((name) => name.split('${')[0] ?? ''),
  }
}

/** Classes that style sheets tell of. */
function styledClasses(css: string): Set<string> {
  const selectors = css.replaceAll(/\{[^{}]*\}/g, '{}')
  return new Set([...selectors.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name))
}

test('every class has a style and a use, all are written one way', () => {
  const { whole, beginnings } = namedClasses(
    textOf('apps/web/src/**/*.tsx') + textOf('apps/web/index.html'),
  )
  const styled = styledClasses(textOf('apps/web/src/**/*.css'))
  expect(whole.size).toBeGreaterThan(100)
  const begins = (name: string) =>
    beginnings.some((start) => start !== '' && name.startsWith(start))
  expect([...whole].filter((name) => !styled.has(name))).toEqual(
    expect.arrayContaining(WITHOUT_STYLE),
  )
  expect([...whole].filter((name) => !styled.has(name) && !WITHOUT_STYLE.includes(name))).toEqual(
    [],
  )
  expect([...styled].filter((name) => !whole.has(name) && !begins(name))).toEqual([])
  expect([...styled].filter((name) => !/^[a-z]+(-[a-z0-9]+)*$/.test(name))).toEqual([])
})
