import { languages } from '@sipdesk/shared/appearance.ts'
import { isValidElement, type ReactNode } from 'react'
import { describe, expect, test } from 'vitest'

type Messages = Record<string, unknown>
const catalogues = import.meta.glob<Messages>('./**/messages/??.tsx', { eager: true })
const messagesIn = (language: string, place: string) => catalogues[`${place}/${language}.tsx`] ?? {}

const [first, ...others] = languages
const placesOf = (language: string) =>
  Object.keys(catalogues).flatMap((path) =>
    path.split(`/${language}.tsx`, 1).filter((place) => place !== path),
  )
const places = placesOf(first)

/** Proper names. */
const SAME = new Set(['Grandstream GXP17xx', 'Auth Token'])

test.each(others)('%s has the same files', (language) => {
  expect(places.length).toBeGreaterThan(10)
  expect(placesOf(language)).toEqual(places)
})

const pairs = others.flatMap((language) => places.map((place) => ({ language, place })))
describe.each(pairs)('$place in $language', ({ language, place }) => {
  const original = flat(messagesIn(first, place))
  const translated = flat(messagesIn(language, place))

  test('has the same messages, of the same kind', () => {
    expect(Object.keys(translated)).toEqual(Object.keys(original))
    expect(kindsOf(translated)).toEqual(kindsOf(original))
  })

  test('is translated', () => {
    const untranslated = Object.entries(original).filter(([name, message]) => {
      const text = textOf(message)
      return /[a-z]{2} [a-z]{2}/i.test(text) && text === textOf(translated[name]) && !SAME.has(text)
    })
    expect(untranslated).toEqual([])
  })
})

/** What counts credentials, lists, events, people or findings. */
test.each([
  ['credentials/table', 'table.countOf'],
  ['credentials/table', 'bulk.selected'],
  ['credential-lists', 'page.counted'],
  ['credential-lists', 'dialogs.whatGoes'],
  ['search', 'palette.found'],
  ['search', 'palette.allFound'],
  ['people', 'page.found'],
  ['audit', 'shown'],
  ['search', 'page.counted'],
  ['search', 'page.more'],
  ['search', 'page.extent'],
])('%s: %s shows large numbers in groups', (feature, name) => {
  const place = `./features/${feature}/messages`
  for (const language of languages) {
    const message = flat(messagesIn(language, place))[name] as (...numbers: number[]) => string
    const sentence = message(12_345, 67_890)
    // The separator is that of the language which the tests are built in.
    expect(sentence).toContain('12,345')
    expect(sentence).not.toMatch(/\d{4}/)
  }
})

/** Every sentence by its path within the file. */
function flat(messages: Messages, path = ''): Messages {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !isValidElement(value)
        ? Object.entries(flat(value as Messages, `${path}${name}.`))
        : [[`${path}${name}`, value]],
    ),
  )
}

function kindsOf(messages: Messages): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).map(([name, value]) => [
      name,
      typeof value === 'function' ? `a function of ${value.length}` : typeof value,
    ]),
  )
}

/** What would be read; of a function the sentences in its code. */
function textOf(message: unknown): string {
  if (typeof message === 'string') return message
  if (typeof message === 'function') return sentencesIn(message.toString())
  if (Array.isArray(message)) return message.map(textOf).join('')
  if (!isValidElement<{ children?: ReactNode }>(message)) return ''
  return textOf(message.props.children)
}

function sentencesIn(code: string): string {
  return [...code.matchAll(/`[^`]*`|"[^"]*"|'[^']*'/g)].join(' ').replaceAll(/\$\{[^}]*\}/g, '')
}
