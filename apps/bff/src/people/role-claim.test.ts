import { expect, test } from 'vitest'
import { readPerson, roleIn } from './company-claims.ts'

test.each([
  ['admin', 'admin'],
  ['Admin', 'admin'],
  ['/operator', 'operator'],
  ['/Sipdesk-Viewer', 'viewer'],
  ['staff,sipdesk-operator viewer', 'operator'],
  [['viewer', 'sipdesk-operator'], 'operator'],
  [['/admin'], 'admin'],
  [['Domain Admin', 'not, admin'], undefined],
  [['superadmin'], undefined],
  ['', undefined],
  [undefined, undefined],
  [null, undefined],
  [7, undefined],
  [[null, ['admin', 7]], undefined],
  [{ admin: true }, undefined],
])('the claim %j gives the role %j', async (claim, role) => {
  expect(roleIn(claim)).toBe(role)
})

const EMAIL = 'carla@company.example'
const read = (idToken: object, userInfo: object) =>
  readPerson(
    'one',
    { idToken: { ...idToken }, askMore: async () => ({ ...userInfo }) },
    {
      roleClaim: 'roles',
      listClaim: undefined,
    },
  )

test.each([
  ['the ID token', { email: EMAIL, email_verified: true, roles: ['viewer'] }, { sub: 'one' }],
  ['the userinfo', {}, { sub: 'one', email: EMAIL, email_verified: true, roles: ['viewer'] }],
  [
    'both',
    { roles: 'viewer', email: EMAIL },
    { sub: 'one', email: EMAIL, email_verified: 'true', roles: ['admin'] },
  ],
])('address and role are read from %s', async (_where, idToken, userInfo) => {
  expect(await read(idToken, userInfo)).toMatchObject({ email: EMAIL, role: 'viewer' })
})

test.each([
  ['is about another subject', {}, { sub: 'two', email: EMAIL, email_verified: true }],
  ['verifies another address', { email: EMAIL }, { sub: 'one', email_verified: true }],
  [
    'contradicts the ID token',
    { email: EMAIL, email_verified: false },
    { sub: 'one', email: EMAIL, email_verified: true },
  ],
])('userinfo that %s proves no address', async (_what, idToken, userInfo) => {
  expect(await read(idToken, { roles: ['admin'], ...userInfo })).toMatchObject({ email: undefined })
})
