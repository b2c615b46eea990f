import { expect, test } from 'vitest'
import * as german from '#src/words/de/reach.tsx'
import * as english from '#words/reach.tsx'

const names = ['acme-1', 'acme-2', 'acme-3', 'acme-4']

test.each([
  ['en', english],
  ['de', german],
])(
  '%s: several names are told as the browser itself would tell them',
  (locale, { enumeration }) => {
    const list = new Intl.ListFormat(locale)
    for (let count = 0; count <= names.length; count++) {
      const some = names.slice(0, count)
      expect(enumeration(some)).toBe(list.format(some))
    }
  },
)
