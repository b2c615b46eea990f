import { randomUUID } from 'node:crypto'
import type { Endpoint, EndpointScope } from '@sipdesk/shared/endpoint.ts'
import { endpoints } from '@sipdesk/shared/endpoints.ts'
import type { ChosenLists } from '@sipdesk/shared/list-scope.ts'
import { type Role, ROLES } from '@sipdesk/shared/role.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
    'listRecordedLists',
    'prepareAuditExport',
  ],
  narrowed: ['listCredentialLists', 'listDomains', 'listUsernames', 'listDescribedCredentials'],
  new: ['createCredentialList'],
  'params.listSid': [
    'listCredentials',
    'createCredential',
    'rotatePassword',
    'deleteCredential',
    'listCredentialDetails',
    'changeCredentialDetails',
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

type Limited = Awaited<ReturnType<typeof limitedPerson>>

/** One person for each role and limit, made at the first question. */
const people = new Map<string, Promise<Limited>>()

function personWith(role: Role, lists: ChosenLists): Promise<Limited> {
  const key = `${role} ${lists?.join(' ')}`
  const person = people.get(key) ?? limitedPerson(app, role, lists)
  people.set(key, person)
  return person
}

/** What people of these roles and limits are answered, each in a session of its own, which some endpoints end. */
async function ask(endpoint: Endpoint, roles: readonly Role[], lists: ChosenLists) {
  await app.context.limiter.resetAll()
  const answers = roles.map(async (role) => {
    const { send, signIn } = await personWith(role, lists)
    const headers = { Cookie: await signIn() }
    const reply = await send(endpoint.method, ...requestAbout(endpoint), headers)
    const { code } = (await reply.json()) as { code?: string }
    return [role, `${reply.status} ${code}`] as const
  })
  return new Map(await Promise.all(answers))
}

/** Whether a list out of reach is hidden from a role, which is answered so where it may reach all. */
function isHidden({ scope }: Endpoint, role: Role, answer: string | undefined): boolean {
  if (role === 'admin' || ['none', 'all', 'narrowed', 'new'].includes(scope)) return false
  const isForOthers = answer === '403 forbidden'
  return !isForOthers || (scope === 'params.handoverId' && role === 'operator')
}

test.each(all)('role x scope: %s', async (_name, endpoint) => {
  const free = await ask(endpoint, ROLES, null)
  const hidden = ROLES.filter((role) => isHidden(endpoint, role, free.get(role)))
  const open = ROLES.filter((role) => !hidden.includes(role))
  const isAboutOne = hidden.length > 0
  if (isAboutOne) expect(await ask(endpoint, ROLES, [other, listSid])).toEqual(free)
  for (const lists of isAboutOne ? [[other], []] : [[]]) {
    const sent = app.twilio.requests().length
    const answers = await ask(endpoint, hidden, lists)
    expect(answers).toEqual(new Map(hidden.map((role) => [role, '404 not-found'])))
    expect(app.twilio.requests().length).toBe(sent)
    const others = await ask(endpoint, open, lists)
    expect(others).toEqual(new Map(open.map((role) => [role, free.get(role)])))
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
