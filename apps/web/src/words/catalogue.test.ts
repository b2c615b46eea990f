import { isValidElement, type ReactNode } from 'react'
import { describe, expect, test } from 'vitest'

type Words = Record<string, unknown>
const english = import.meta.glob<Words>('./en/*', { eager: true })
const german = import.meta.glob<Words>('./de/*', { eager: true })

const files = Object.keys(english).map((path) => path.replace('./en/', ''))

/** Proper names. */
const SAME = new Set(['Grandstream GXP17xx', 'Auth Token'])

test('every language has the same files', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(Object.keys(german).map((path) => path.replace('./de/', ''))).toEqual(files)
})

describe.each(files)('%s', (file) => {
  const en = flat(english[`./en/${file}`] ?? {})
  const de = flat(german[`./de/${file}`] ?? {})

  test('has the same words in both languages, of the same kind', () => {
    expect(Object.keys(de)).toEqual(Object.keys(en))
    expect(kindsOf(de)).toEqual(kindsOf(en))
  })

  test('is translated', () => {
    const untranslated = Object.entries(en).filter(([name, words]) => {
      const text = textOf(words)
      return /[a-z]{2} [a-z]{2}/i.test(text) && text === textOf(de[name]) && !SAME.has(text)
    })
    expect(untranslated).toEqual([])
  })
})

/** What counts credentials, lists, events, people or findings. */
test.each([
  ['list-filter.ts', 'count'],
  ['lists-page.ts', 'counted'],
  ['list-dialogs.tsx', 'whatGoes'],
  ['palette.ts', 'found'],
  ['palette.ts', 'allFound'],
  ['people-page.tsx', 'found'],
  ['record-page.ts', 'shown'],
  ['search-page.ts', 'counted'],
  ['search-page.ts', 'more'],
  ['search-page.ts', 'extent'],
])('%s: %s shows large numbers in groups', (file, name) => {
  for (const words of [english[`./en/${file}`] ?? {}, german[`./de/${file}`] ?? {}]) {
    const sentence = (words[name] as (...numbers: number[]) => string)(12_345, 67_890)
    // The separator is that of the language which the tests are built in.
    expect(sentence).toContain('12,345')
    expect(sentence).not.toMatch(/\d{4}/)
  }
})

/** Every sentence by its path within the file. */
function flat(words: Words, path = ''): Words {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !isValidElement(value)
        ? Object.entries(flat(value as Words, `${path}${name}.`))
        : [[`${path}${name}`, value]],
    ),
  )
}

function kindsOf(words: Words): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).map(([name, value]) => [
      name,
      typeof value === 'function' ? `a function of ${value.length}` : typeof value,
    ]),
  )
}

/** What would be read; of a function the sentences in its code. */
function textOf(words: unknown): string {
  if (typeof words === 'string') return words
  if (typeof words === 'function') return sentencesIn(words.toString())
  if (Array.isArray(words)) return words.map(textOf).join('')
  if (!isValidElement<{ children?: ReactNode }>(words)) return ''
  return textOf(words.props.children)
}

function sentencesIn(code: string): string {
  return [...code.matchAll(/`[^`]*`|"[^"]*"|'[^']*'/g)].join(' ').replaceAll(/\$\{[^}]*\}/g, '')
}
