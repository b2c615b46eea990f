import { randomUUID } from 'node:crypto'
import type { Endpoint, EndpointScope } from '@sipdesk/shared/endpoint.ts'
import { endpoints } from '@sipdesk/shared/endpoints.ts'
import type { ChosenLists } from '@sipdesk/shared/list-scope.ts'
import { type Role, ROLES } from '@sipdesk/shared/role.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { insertHandover } from '../store/handovers.ts'
import { limitedPerson } from '../testing/limited.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

/** What it means to each endpoint that a person is limited to some lists, written down a second time. */
const EXPECTED: Record<Exclude<EndpointScope, 'none'>, (keyof typeof endpoints)[]> = {
  all: [
    'listPeople',
    'invitePerson',
    'changePerson',
    'changeLists',
    'removePerson',
    'resetSecondFactor',
    'inviteAgain',
    'approveCompanyAccount',
    'refuseCompanyAccount',
    'getPerson',
    'listSeenCredentials',
    'endSessionsOfPerson',
    'listApprovals',
    'confirmApproval',
    'refuseApproval',
    'withdrawApproval',
    'listAuditEvents',
    'listRecordedPeople',
    'prepareAuditExport',
  ],
  narrowed: ['listCredentialLists', 'listDomains', 'listUsernames'],
  new: ['createCredentialList'],
  'params.listSid': [
    'listCredentials',
    'createCredential',
    'rotatePassword',
    'deleteCredential',
    'renameCredentialList',
    'deleteCredentialList',
  ],
  'body.listSid': ['createHandover'],
  'query.list': ['listHandovers'],
  'params.handoverId': ['withdrawHandover'],
}

const all = Object.entries<Endpoint>(endpoints)
const CREDENTIAL = `CR${'0'.repeat(32)}`
const NO_SUCH_LIST = `CL${'0'.repeat(32)}`

let app: TestApp
let listSid: string
let other: string
let handoverId: string
beforeAll(async () => {
  app = await startTestApp()
  const [one, two] = (await app.lists()).credentialLists
  ;[listSid, other] = [one?.sid ?? '', two?.sid ?? '']
  handoverId = randomUUID()
  const now = Date.now()
  const times = { createdAt: new Date(now).toISOString(), openedAt: null, withdrawnAt: null }
  const expiresAt = new Date(now + 3_600_000).toISOString()
  const maker = { createdBy: 'somebody', createdByName: 'Somebody' }
  const link = { id: handoverId, listSid, username: 'anna', ciphertext: 'sealed', ...maker }
  await insertHandover(app.context.store.db, { ...link, ...times, expiresAt })
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(() => app.context.store.db.deleteFrom('rateLimits').execute())

test('each endpoint says how lists matter to it; what tells of all is for admins', () => {
  for (const [name, { role, scope }] of all) {
    const expected = Object.entries(EXPECTED).find(([, names]) => names.some((n) => n === name))
    expect([name, scope]).toEqual([name, expected?.[0] ?? 'none'])
    if (scope === 'all') expect([name, role]).toEqual([name, 'admin'])
  }
})

/** A request about the list, that changes nothing: what it would be is refused by a schema, or not there. */
function requestAbout({ method, path, scope }: Endpoint): [path: string, body?: unknown] {
  const sid = method === 'DELETE' ? NO_SUCH_LIST : listSid
  const filled = path
    .replace(':listSid', sid)
    .replace(':credentialSid', CREDENTIAL)
    .replace(':handoverId', scope === 'params.handoverId' ? handoverId : 'no-such-thing')
    .replaceAll(/:\w+/g, 'no-such-thing')
  const query = scope === 'query.list' ? `?list=${listSid}&username=anna` : ''
  const body = scope === 'body.listSid' ? { listSid, unknown: 1 } : { unknown: 1 }
  return [filled + query, method === 'GET' ? undefined : body]
}

/** What somebody new is answered, and whether anything was sent to Twilio for it. */
async function ask(endpoint: Endpoint, role: Role, lists: ChosenLists) {
  const { send } = await limitedPerson(app, role, lists)
  const sent = app.twilio.requests().length
  const reply = await send(endpoint.method, ...requestAbout(endpoint))
  const { code } = (await reply.json()) as { code?: string }
  return { answer: `${reply.status} ${code}`, isAsked: app.twilio.requests().length > sent }
}

test.each(all)('role x scope: %s', async (_name, endpoint) => {
  const { scope } = endpoint
  const isAboutOne = !['none', 'all', 'narrowed', 'new'].includes(scope)
  for (const role of ROLES) {
    await app.context.store.db.deleteFrom('rateLimits').execute()
    const { answer } = await ask(endpoint, role, null)
    expect((await ask(endpoint, role, [other, listSid])).answer).toBe(answer)
    for (const lists of [[other], []]) {
      const isHidden = isAboutOne && role !== 'admin' && answer !== '403 forbidden'
      const isForOthers = answer === '403 forbidden' && scope === 'params.handoverId'
      const limited = await ask(endpoint, role, lists)
      const isKept = isHidden || (isForOthers && role === 'operator')
      expect([role, lists.length, limited.answer]).toEqual([
        role,
        lists.length,
        isKept ? '404 not-found' : answer,
      ])
      if (isKept) expect(limited.isAsked).toBe(false)
    }
  }
})

test('out of reach and not there are answered alike, but for the ids', async () => {
  const { send } = await limitedPerson(app, 'operator', [other])
  const bodyOf = async (sid: string) => {
    const reply = await send('GET', `/api/credential-lists/${sid}/credentials`)
    const { requestId: _, ...body } = (await reply.json()) as Record<string, unknown>
    return body
  }
  const hidden = await bodyOf(listSid)
  expect(hidden).toEqual(await bodyOf(NO_SUCH_LIST))
  const toAdmins = await app.send('GET', `/api/credential-lists/${NO_SUCH_LIST}/credentials`)
  expect(await toAdmins.json()).toMatchObject(hidden)
})

test('a one-time link to a list out of reach is answered as one that does not exist', async () => {
  const { send } = await limitedPerson(app, 'operator', [other])
  const bodyOf = async (id: string) => {
    const reply = await send('DELETE', `/api/handovers/${id}`)
    const { requestId: _, ...body } = (await reply.json()) as Record<string, unknown>
    return body
  }
  expect(await bodyOf(handoverId)).toEqual(await bodyOf(randomUUID()))
})

test('what was chosen for somebody who is an admin counts again once they are none', async () => {
  const { id, send } = await limitedPerson(app, 'admin', [other])
  const path = `/api/credential-lists/${listSid}/credentials`
  expect((await send('GET', path)).status).toBe(200)
  const demoted = await app.send('PATCH', `/api/people/${id}`, { role: 'viewer' })
  expect(await demoted.json()).toMatchObject({ person: { role: 'viewer', lists: [other] } })
  expect((await send('GET', path)).status).toBe(404)
})
