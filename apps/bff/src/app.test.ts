import { rmSync } from 'node:fs'
import { request as rawRequest } from 'node:http'
import { endpoints } from '@sipdesk/shared/endpoints.ts'
import { Session } from '@sipdesk/shared/session.ts'
import type { FaultName } from '@sipdesk/twilio-emulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fakePage } from './testing/fake-page.ts'
import { startTestApp, type TestApp } from './testing/test-app.ts'

type Operation = {
  responses: Record<string, { description: string }>
  requestBody?: { content: Record<string, { schema: unknown }> }
  parameters: unknown[]
}
type OpenApi = {
  paths: Record<string, Record<string, Operation>>
  components: { parameters: Record<string, unknown> }
}

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ webFolder: fakePage() })
})
afterAll(() => app[Symbol.asyncDispose]())

describe('headers', () => {
  test.each(['/', '/api/session', '/api/nothing', '/livez'])('%s is locked down', async (path) => {
    const { headers } = await app.send('GET', path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy.split(';').toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
      'trusted-types default',
      "worker-src 'self'",
    ])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  test.each([
    ['off', 'max-age=31536000'],
    ['on', 'max-age=31536000; includeSubDomains'],
  ])('HSTS_SUBDOMAINS=%s: under https browsers keep to it', async (setting, header) => {
    await using secure = await startTestApp({
      settings: { APP_URL: 'https://127.0.0.1', HSTS_SUBDOMAINS: setting },
    })
    const { headers } = await secure.send('GET', '/livez')
    expect(headers.get('strict-transport-security')).toBe(header)
  })

  test('data is never stored', async () => {
    for (const path of ['/api/session', '/api/credential-lists', '/api/nothing', '/readyz']) {
      expect((await app.send('GET', path)).headers.get('cache-control')).toBe('no-store')
    }
  })
})

describe('the page', () => {
  test('its addresses give the page, asked for afresh', async () => {
    for (const path of ['/', '/lists/CL1']) {
      const reply = await app.send('GET', path, undefined, { 'Accept-Encoding': 'identity' })
      expect(await reply.text()).toContain('<title>page in en</title>')
      expect(reply.headers.get('cache-control')).toBe('no-cache')
    }
  })

  test.each([
    ['de', { 'Accept-Language': 'de-CH, en;q=0.5' }],
    ['en', { 'Accept-Language': 'xx' }],
    ['en', { 'Accept-Language': 'de', Cookie: 'language=en' }],
    ['de', { Cookie: 'theme=dark; language=de' }],
    // Under https only this host can have set the first; the second is of the release before, or of a neighbour.
    ['de', { Cookie: 'language=en; __Host-language=de' }],
  ])('is in %s for %j', async (language, headers) => {
    const reply = await app.send('GET', '/', undefined, headers)
    expect(await reply.text()).toContain(`<title>page in ${language}</title>`)
    expect(reply.headers.get('vary')).toContain('Accept-Language, Cookie')
  })

  test('asks who is signed in where a browser comes from another site: it left the cookies at home', async () => {
    const textFrom = async (site: string) =>
      (await app.send('GET', '/', undefined, { Cookie: '', 'Sec-Fetch-Site': site })).text()
    expect(await textFrom('none')).toContain('data-session="none"')
    expect(await textFrom('cross-site')).not.toContain('data-session')
  })

  test('hashed files are kept for a year', async () => {
    const reply = await app.send('GET', '/assets/app-1a2b3c4d.js')
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test('compressed copies go to browsers that take them', async () => {
    const encodingOf = async (path: string, accept: string) => {
      const { resolve, promise } = Promise.withResolvers<string | undefined>()
      rawRequest(`${app.url}${path}`, { headers: { 'Accept-Encoding': accept } }, (response) => {
        response.resume()
        resolve(response.headers['content-encoding'])
      }).end()
      return promise
    }
    expect(await encodingOf('/', 'gzip, br')).toBe('br')
    expect(await encodingOf('/assets/app-1a2b3c4d.js', 'gzip')).toBe('gzip')
    expect(await encodingOf('/', 'identity')).toBeUndefined()
  })

  test('a file that is gone since the start breaks its own answer, and ends nothing else', async () => {
    const folder = fakePage()
    await using other = await startTestApp({ webFolder: folder })
    rmSync(new URL('assets/app-1a2b3c4d.js.gz', folder))
    await expect(other.send('GET', '/assets/app-1a2b3c4d.js')).rejects.toThrow('fetch failed')
    expect((await other.send('GET', '/livez')).status).toBe(200)
  })

  test('a missing file is not found, rather than the page', async () => {
    for (const path of ['/assets/gone-1a2b3c4d.js', '/robots.txt', '/favicon.ico']) {
      expect((await app.send('GET', path)).status).toBe(404)
    }
  })
})

describe('addresses', () => {
  test.each(['/api', '/api/nothing', '/api/credential-lists/x', '/api/session/x'])(
    '%s is not found, as a problem',
    async (path) => {
      const reply = await app.send('GET', path)
      expect(reply.status).toBe(404)
      expect(await reply.json()).toMatchObject({ code: 'not-found' })
    },
  )

  test('an address that cannot be decoded is malformed', async () => {
    const reply = await app.send('GET', '/api/credential-lists/%ff/credentials')
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ code: 'malformed' })
  })

  test('the session says where it runs', async () => {
    const session = Session.parse(await (await app.send('GET', '/api/session')).json())
    expect(session).toMatchObject({
      accountSid: app.twilio.accountSid,
      mode: 'sandbox',
      secretKind: 'api-key',
      person: { role: 'admin', isDisabled: false },
    })
  })

  test('the OpenAPI document names every endpoint of the table', async () => {
    const reply = await app.send('GET', '/api/openapi.json')
    const { paths } = (await reply.json()) as OpenApi
    for (const { path, method, status } of Object.values(endpoints)) {
      const operation = paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
      expect(operation?.responses[status], `${method} ${path}`).toBeDefined()
    }
    const create = paths['/api/credential-lists/{listSid}/credentials']?.['post']
    expect(create?.requestBody?.content['application/json']?.schema).toMatchObject({
      required: ['username', 'password'],
      additionalProperties: false,
    })
    expect(create?.responses[409]?.description).toContain('username-taken')
  })

  test('the OpenAPI document says what chooses the language of a problem', async () => {
    const document = (await (await app.send('GET', '/api/openapi.json')).json()) as OpenApi
    const { parameters } = document.components
    expect(Object.values(parameters)).toMatchObject([
      { name: 'Accept-Language', in: 'header' },
      { name: 'language', in: 'cookie', schema: { enum: ['en', 'de'] } },
    ])
    const references = Object.keys(parameters).map((name) => ({
      $ref: `#/components/parameters/${name}`,
    }))
    const create = document.paths['/api/credential-lists/{listSid}/credentials']?.['post']
    expect(create?.parameters).toEqual(expect.arrayContaining(references))
    expect(create?.responses[409]).toMatchObject({
      headers: { 'Content-Language': { schema: { enum: ['en', 'de'] } } },
    })
  })
})

describe('probes', () => {
  test('live', async () => {
    expect(await (await app.send('GET', '/livez')).json()).toEqual({ live: true })
  })

  test.each<[FaultName, string]>([
    ['401', 'credentials-rejected'],
    ['403', 'permission-missing'],
    ['account-inactive', 'account-inactive'],
    ['500', 'unreachable'],
    ['no-reply-before-commit', 'unreachable'],
  ])('not ready when Twilio answers with %s', async (fault, twilio) => {
    await using other = await startTestApp({ twilioTimeouts: { headers: 300 } })
    other.twilio.setFault({ fault, times: Infinity })
    const reply = await other.send('GET', '/readyz')
    expect(reply.status).toBe(503)
    expect(await reply.json()).toEqual({ ready: false, twilio, record: 'ready', stopping: false })
  })

  test('ready, and many probes ask Twilio once', async () => {
    await using other = await startTestApp()
    const probes = Array.from({ length: 20 }, () => other.send('GET', '/readyz'))
    const replies = await Promise.all(probes)
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([200]))
    expect(other.twilio.requests()).toHaveLength(1)
  })
})

describe('the log', () => {
  test('one line per request, with what support needs', async () => {
    const reply = await app.send('GET', '/api/credential-lists?secret=hidden-in-url')
    const id = reply.headers.get('x-request-id')
    await reply.text()
    await expect.poll(() => app.logText().includes(id ?? 'none')).toBe(true)
    const lines = app
      .logText()
      .split('\n')
      .filter((line) => line.includes(id ?? 'none'))
    expect(lines).toHaveLength(1)
    const { time: _, durationMs, twilioRequestIds, personId, ...line } = JSON.parse(lines[0] ?? '')
    expect(line).toEqual({
      level: 30,
      requestId: id,
      method: 'GET',
      route: '/api/credential-lists',
      status: 200,
      address: '127.0.0.1',
    })
    expect(personId).toMatch(/^\S{8,}$/)
    expect(durationMs).toBeGreaterThanOrEqual(0)
    expect(twilioRequestIds[0]).toMatch(/^RQ[0-9a-f]{32}$/)
    expect(app.logText()).not.toContain('hidden-in-url')
  })
})
