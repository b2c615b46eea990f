import { expect, test } from 'vitest'
import { roleIn } from './company-sign-in.ts'

test.each([
  ['admin', 'admin'],
  [['viewer', 'sipdesk-operator'], 'operator'],
  [['superadmin'], undefined],
  [undefined, undefined],
  [{ admin: true }, undefined],
])('the claim %j gives the role %j', async (claim, role) => {
  expect(roleIn(claim)).toBe(role)
})
