import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { describe, expect, test } from 'vitest'
import { DEFAULT_ORDER, inOrder, nextOrder, orderFromSearch, searchOf } from './list-order.ts'

function list(friendlyName: string, createdAt: string, size?: number): CredentialList {
  const sid = `CL${createdAt.replaceAll(/\D/g, '').padStart(32, 'f')}`
  return { sid, friendlyName, createdAt, updatedAt: createdAt, ...(size !== undefined && { size }) }
}

const LISTS = [
  list('Floor 10', '2026-03-01T00:00:00Z', 3),
  list('floor 9', '2026-01-01T00:00:00Z', 1_000),
  list('Älteste', '2026-02-01T00:00:00Z'),
]

function namesIn(search: string): string[] {
  return inOrder(LISTS, orderFromSearch(search)).map(({ friendlyName }) => friendlyName)
}

describe('the order in the address', () => {
  test.each([
    ['', ['Floor 10', 'Älteste', 'floor 9']],
    ['?sort=created', ['floor 9', 'Älteste', 'Floor 10']],
    ['?sort=name', ['Älteste', 'floor 9', 'Floor 10']],
    ['?sort=-name', ['Floor 10', 'floor 9', 'Älteste']],
    ['?sort=-size', ['floor 9', 'Floor 10', 'Älteste']],
    ['?sort=size', ['Älteste', 'Floor 10', 'floor 9']],
    ['?sort=-password', ['Floor 10', 'Älteste', 'floor 9']],
  ])('%s', (search, names) => {
    expect(namesIn(search)).toEqual(names)
  })

  test('is what it was once it was written and read', () => {
    for (const by of ['name', 'size', 'created'] as const) {
      for (const isDescending of [true, false]) {
        expect(orderFromSearch(searchOf({ by, isDescending }))).toEqual({ by, isDescending })
      }
    }
    expect(searchOf(DEFAULT_ORDER)).toBe('')
  })

  test('a click on a heading, and another', () => {
    expect(nextOrder(DEFAULT_ORDER, 'name')).toEqual({ by: 'name', isDescending: false })
    expect(nextOrder({ by: 'name', isDescending: false }, 'name').isDescending).toBe(true)
    expect(nextOrder(DEFAULT_ORDER, 'size').isDescending).toBe(true)
    expect(nextOrder(DEFAULT_ORDER, 'created').isDescending).toBe(false)
  })
})

test('lists of one size are in order by name, also in reverse', () => {
  const equals = [list('b', '2026-01-01T00:00:00Z', 3), list('a', '2026-01-02T00:00:00Z', 3)]
  for (const isDescending of [true, false]) {
    const ordered = inOrder(equals, { by: 'size', isDescending })
    expect(ordered.map(({ friendlyName }) => friendlyName)).toEqual(['a', 'b'])
  }
})
