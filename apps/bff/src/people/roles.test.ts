import type { Endpoint } from '@sipdesk/shared/endpoint.ts'
import { endpoints } from '@sipdesk/shared/endpoints.ts'
import { type Role, ROLES } from '@sipdesk/shared/role.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

/**
 * Who may do what, written down a second time: what the table of endpoints says must be this. V is a
 * viewer, O an operator, A an admin, and - a visitor who is not signed in.
 */
const EXPECTED: Record<keyof typeof endpoints, string> = {
  getSignInOptions: '-VOA',
  signIn: '-VOA',
  verifyTotp: '-VOA',
  verifyRecoveryCode: '-VOA',
  startCompanySignIn: '-VOA',
  join: '-VOA',
  stepUp: 'VOA',
  dismissChanges: 'VOA',
  joinWithCompany: '-VOA',
  signOut: 'VOA',
  changePassword: 'VOA',
  enableSecondFactor: 'VOA',
  confirmSecondFactor: 'VOA',
  disableSecondFactor: 'VOA',
  replaceRecoveryCodes: 'VOA',
  startPasskeySignIn: '-VOA',
  signInWithPasskey: '-VOA',
  verifyPasskey: '-VOA',
  startPasskeyProof: 'VOA',
  listPasskeys: 'VOA',
  startPasskey: 'VOA',
  addPasskey: 'VOA',
  renamePasskey: 'VOA',
  removePasskey: 'VOA',
  listSessions: 'VOA',
  revokeSession: 'VOA',
  revokeAllSessions: 'VOA',
  listPeople: 'A',
  getPerson: 'A',
  listSeenCredentials: 'A',
  endSessionsOfPerson: 'A',
  invitePerson: 'A',
  changePerson: 'A',
  changeLists: 'A',
  removePerson: 'A',
  resetSecondFactor: 'A',
  inviteAgain: 'A',
  approveCompanyAccount: 'A',
  refuseCompanyAccount: 'A',
  listApprovals: 'A',
  confirmApproval: 'A',
  refuseApproval: 'A',
  withdrawApproval: 'A',
  listAuditEvents: 'A',
  listRecordedPeople: 'A',
  listRecordedLists: 'A',
  prepareAuditExport: 'A',
  getSession: 'VOA',
  listCredentialLists: 'VOA',
  listCredentials: 'VOA',
  createCredential: 'OA',
  rotatePassword: 'OA',
  deleteCredential: 'A',
  listCredentialDetails: 'VOA',
  listDescribedCredentials: 'VOA',
  changeCredentialDetails: 'OA',
  createCredentialList: 'A',
  renameCredentialList: 'A',
  deleteCredentialList: 'A',
  listDomains: 'VOA',
  listUsernames: 'VOA',
  createHandover: 'OA',
  listHandovers: 'OA',
  withdrawHandover: 'OA',
  openHandover: '-VOA',
  getStatus: 'VOA',
  getLiveness: '-VOA',
  getReadiness: '-VOA',
  getOpenApi: 'VOA',
}

const LETTERS: Record<Role, string> = { viewer: 'V', operator: 'O', admin: 'A' }

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ role: undefined })
})
afterAll(() => app[Symbol.asyncDispose]())

/** Sends what passes the schema of no endpoint, so that who may is told from the problem alone. */
async function ask({ method, path }: Pick<Endpoint, 'method' | 'path'>, role: Role | undefined) {
  const cookie = role && (await app.signIn(role))
  const filled = path.replaceAll(/:\w+/g, 'no-such-thing')
  const reply = await app.send(method, filled, method === 'GET' ? undefined : { unknown: 1 }, {
    ...(cookie && { Cookie: cookie }),
  })
  const { code } = (await reply.json()) as { code?: string }
  return { status: reply.status, code }
}

describe('role x route', () => {
  test.each(Object.entries<Endpoint>(endpoints))('%s', async (name, endpoint) => {
    const allowed = EXPECTED[name as keyof typeof endpoints]
    for (const role of [undefined, ...ROLES]) {
      const { status, code } = await ask(endpoint, role)
      const letter = role ? LETTERS[role] : '-'
      const refusal = role ? 'forbidden' : 'unauthenticated'
      if (allowed.includes(letter)) {
        expect([`${letter} ${status}`, code]).not.toContain(refusal)
        expect([401, 403]).not.toContain(status)
      } else {
        expect(`${letter} ${status} ${code}`).toBe(`${letter} ${role ? 403 : 401} ${refusal}`)
      }
    }
  })

  test('the export is for those who may read the record', async () => {
    const path = '/api/audit-events/export?format=csv'
    for (const role of [undefined, ...ROLES]) {
      const reply = await app.send('GET', path, undefined, {
        ...(role && { Cookie: await app.signIn(role) }),
      })
      await reply.arrayBuffer()
      expect(`${role} ${reply.status}`).toBe(`${role} ${role === 'admin' ? 200 : role ? 403 : 401}`)
    }
  })

  test('nothing is sent to Twilio for who may not', async () => {
    const sent = app.twilio.requests().length
    await ask(endpoints.createCredential, 'viewer')
    await ask(endpoints.listCredentialLists, undefined)
    expect(app.twilio.requests()).toHaveLength(sent)
  })

  test('a path that does not exist is not found, also to those who are not signed in', async () => {
    expect((await app.send('GET', '/api/nothing')).status).toBe(404)
    expect((await app.send('GET', '/api/auth/get-session')).status).toBe(404)
    expect((await app.send('POST', '/api/auth/sign-up/email', {})).status).toBe(404)
    expect((await app.send('POST', '/api/auth/update-user', { role: 'admin' })).status).toBe(404)
  })
})
