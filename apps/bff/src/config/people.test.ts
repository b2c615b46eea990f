import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('what a second admin has to confirm is of known words; by default it is nothing', () => {
  expect(readConfig({})).toMatchObject({ approvalKinds: [] })
  const approvalKinds = ['delete-list', 'remove-admin']
  expect(readConfig({ APPROVE: ' remove-admin,delete-list ' })).toMatchObject({ approvalKinds })
  expect(readConfig({ APPROVE: 'delete-list,everything' })).toEqual([
    { setting: 'APPROVE', fix: expect.stringContaining('delete-list, delete-credential') },
  ])
})
