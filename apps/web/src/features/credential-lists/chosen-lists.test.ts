import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { expect, test } from 'vitest'
import { railLists } from './chosen-lists.ts'

const list = (name: string) => ({ sid: `CL${name}`, friendlyName: name }) as CredentialList
const names = (lists: readonly CredentialList[]) =>
  lists.map(({ friendlyName }) => friendlyName).join()
const TEN = [...'jihgfedcba'].map(list)

test('all stand from A to Z, those pinned in their own order', () => {
  const { pinned, all } = railLists(TEN, ['CLc', 'CLa'], [])
  expect(names(pinned)).toBe('c,a')
  expect(names(all)).toBe('a,b,c,d,e,f,g,h,i,j')
})

test('the three used last, without what is pinned or gone', () => {
  const { recent } = railLists(TEN, ['CLc'], ['CLc', 'CLgone', 'CLj', 'CLb', 'CLd', 'CLe'])
  expect(names(recent)).toBe('j,b,d')
})

test('few lists are seen at a glance: none of them stands there twice', () => {
  expect(railLists(TEN.slice(0, 8), [], ['CLj']).recent).toEqual([])
})
