import { randomBytes, randomUUID } from 'node:crypto'
import { request as httpsRequest } from 'node:https'
import pg from 'pg'
import { startTwilio, type Twilio } from '@sipdesk/twilio-emulator'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ADMIN, startBff, twilioSettings, type Bff } from '../fixtures/world.ts'
import { startHttpsProxy, type HttpsProxy } from './https-proxy.ts'

const GOOD_PASSWORD = 'Abcdefghijk1'

let twilio: Twilio
let database: string
let proxy: HttpsProxy
let ports: number[]
let replicas: Bff[]

async function ask(statement: string, values: unknown[] = [], url = inject('postgresUrl')) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement, values)).rows
  } finally {
    await client.end()
  }
}

const start = (port: number) =>
  startBff({
    PORT: String(port),
    APP_URL: proxy.url,
    TRUST_PROXY: 'loopback',
    DATABASE_URL: database,
    AUTH_SECRET: 'replicas-secret-0123456789-0123456789',
    AUDIT_KEY: 'replicas-audit-key-0123456789-0123456789',
    CHANGES_PER_MINUTE: '600',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    ...twilioSettings(twilio),
  })

beforeAll(async () => {
  twilio = await startTwilio({ seed: 'typical' })
  const name = `sipdesk_${randomBytes(6).toString('hex')}`
  await ask(`create database ${name}`)
  const url = new URL(inject('postgresUrl'))
  url.pathname = name
  database = url.href
  ports = [await freePort(), await freePort()]
  proxy = await startHttpsProxy(ports)
  // Together, as a deployment would start them: one of them prepares the database.
  replicas = await Promise.all(ports.map((port) => start(port)))
})
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.stop()))
  await proxy.stop()
  await twilio.stop()
})

type Reply = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A request through the proxy to one replica, as a browser on the public address would send it. */
function send(
  replica: number,
  method: string,
  path: string,
  { body, cookie }: { body?: unknown; cookie?: string } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      `${proxy.url}${path}`,
      {
        method,
        ca: proxy.certificate,
        headers: {
          'X-Replica': String(replica),
          Origin: proxy.url,
          ...(method !== 'GET' && {
            'X-Sipdesk': '1',
            'Content-Type': 'application/json',
            'Idempotency-Key': randomUUID(),
          }),
          ...(cookie && { Cookie: cookie }),
        },
      },
      (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        )
        response.on('error', reject)
      },
    )
    request.on('error', reject)
    request.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

async function signIn(replica: number): Promise<string> {
  const { email, password } = ADMIN
  const reply = await send(replica, 'POST', '/api/auth/sign-in/email', {
    body: { email, password },
  })
  expect(reply.status).toBe(200)
  return [reply.headers['set-cookie'] ?? []].flat()[0] ?? ''
}

const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

async function listSid(cookie: string): Promise<string> {
  const { body } = await send(0, 'GET', '/api/credential-lists', { cookie })
  const { credentialLists } = JSON.parse(body) as { credentialLists: { sid: string }[] }
  return credentialLists[0]?.sid ?? ''
}

const create = (replica: number, list: string, username: string, cookie: string) =>
  send(replica, 'POST', `/api/credential-lists/${list}/credentials`, {
    body: { username, password: GOOD_PASSWORD },
    cookie,
  })

describe('two replicas behind a proxy with https', () => {
  test('sign in on one, act on the other; the cookie and HSTS are those of https', async () => {
    const setCookie = await signIn(0)
    expect(setCookie).toMatch(/^__Host-Http-sipdesk\.session_token=/)
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/']) {
      expect(setCookie.toLowerCase()).toContain(attribute.toLowerCase())
    }
    expect(setCookie).not.toMatch(/domain/i)
    const cookie = cookieOf(setCookie)
    const session = await send(1, 'GET', '/api/session', { cookie })
    expect(session.status).toBe(200)
    expect(session.headers['strict-transport-security']).toMatch(/^max-age=31536000/)
    expect((await create(1, await listSid(cookie), 'from-the-other', cookie)).status).toBe(201)
  })

  test('the record names the address that the proxy names, and no other', async () => {
    const cookie = cookieOf(await signIn(0))
    const { body } = await send(1, 'GET', '/api/audit-events?action=sign-in', { cookie })
    const { events } = JSON.parse(body) as { events: { address: string }[] }
    expect(events[0]?.address).toBe('203.0.113.9')
  })

  test('signing out on one ends it on the other', async () => {
    const cookie = cookieOf(await signIn(0))
    const { status, headers } = await send(0, 'POST', '/api/auth/sign-out', { cookie })
    expect(status).toBe(200)
    // Without these a browser would not take it for the same cookie.
    expect(String(headers['set-cookie'])).toMatch(
      /^__Host-Http-sipdesk\.session_token=; Max-Age=0; Path=\/;.* HttpOnly; Secure; SameSite=Strict$/,
    )
    expect((await send(1, 'GET', '/api/session', { cookie })).status).toBe(401)
  })

  test('one is killed in the middle: what it acknowledged is on record, and the other goes on', async () => {
    const cookie = cookieOf(await signIn(0))
    const list = await listSid(cookie)
    const names = Array.from({ length: 20 }, (_, index) => `killed-${index}`)
    let answered = 0
    const replies = names.map(async (name) => {
      const reply = await create(0, list, name, cookie)
      if (++answered === 5) await replicas[0]?.stop('SIGKILL')
      return reply
    })
    const settled = await Promise.allSettled(replies)
    const created = names.filter((_, index) => {
      const reply = settled[index]
      return reply?.status === 'fulfilled' && reply.value.status === 201
    })
    expect(created.length).toBeGreaterThanOrEqual(5)

    expect((await send(1, 'GET', '/api/session', { cookie })).status).toBe(200)
    expect((await create(1, list, 'after-the-kill', cookie)).status).toBe(201)
    const rows = await ask(
      'select "username", "phase", "result" from "auditEvents" where "action" = $1',
      ['credential.create'],
      database,
    )
    for (const name of [...created, 'after-the-kill']) {
      const lines = rows.filter(({ username }) => username === name)
      expect(
        lines.map(({ phase }) => String(phase)).toSorted((a, b) => a.localeCompare(b)),
      ).toEqual(['intent', 'outcome'])
      expect(twilio.passwordWorks(list, name, GOOD_PASSWORD)).toBe(true)
    }
    // Whatever reached Twilio has at least its intent on record.
    const intended = new Set(rows.map(({ username }) => username))
    expect(
      names.filter(
        (name) => twilio.passwordWorks(list, name, GOOD_PASSWORD) && !intended.has(name),
      ),
    ).toEqual([])
  })

  test('the one that was killed comes back and knows the sessions', async () => {
    const cookie = cookieOf(await signIn(1))
    replicas[0] = await start(ports[0] ?? 0)
    expect((await send(0, 'GET', '/api/session', { cookie })).status).toBe(200)
  })
})
