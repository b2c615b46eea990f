import { isValidElement, type ReactNode } from 'react'
import { describe, expect, test } from 'vitest'

type Messages = Record<string, unknown>
const english = import.meta.glob<Messages>('./**/messages/en.tsx', { eager: true })
const german = import.meta.glob<Messages>('./**/messages/de.tsx', { eager: true })

const places = Object.keys(english).map((path) => path.replace('/en.tsx', ''))

/** Proper names. */
const SAME = new Set(['Grandstream GXP17xx', 'Auth Token'])

test('every language has the same files', () => {
  expect(places.length).toBeGreaterThan(10)
  expect(Object.keys(german).map((path) => path.replace('/de.tsx', ''))).toEqual(places)
})

describe.each(places)('%s', (place) => {
  const en = flat(english[`${place}/en.tsx`] ?? {})
  const de = flat(german[`${place}/de.tsx`] ?? {})

  test('has the same messages in both languages, of the same kind', () => {
    expect(Object.keys(de)).toEqual(Object.keys(en))
    expect(kindsOf(de)).toEqual(kindsOf(en))
  })

  test('is translated', () => {
    const untranslated = Object.entries(en).filter(([name, message]) => {
      const text = textOf(message)
      return /[a-z]{2} [a-z]{2}/i.test(text) && text === textOf(de[name]) && !SAME.has(text)
    })
    expect(untranslated).toEqual([])
  })
})

/** What counts credentials, lists, events, people or findings. */
test.each([
  ['credentials', 'filter.count'],
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
  for (const messages of [english[`${place}/en.tsx`] ?? {}, german[`${place}/de.tsx`] ?? {}]) {
    const message = flat(messages)[name] as (...numbers: number[]) => string
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
