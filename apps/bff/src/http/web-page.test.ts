import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import { pagePaths } from '@sipdesk/shared/page-paths.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fakePage } from '../testing/fake-page.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ webFolder: fakePage() })
})
afterAll(() => app[Symbol.asyncDispose]())

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const PROMETHEUS = 'application/openmetrics-text;version=1.0.0,text/plain;q=0.5,*/*;q=0.1'

/** What comes back for an address, by GET and by HEAD. */
async function ask(path: string, Accept: string) {
  const reply = await app.send('GET', path, undefined, { Accept })
  const head = await fetch(`${app.url}${path}`, { method: 'HEAD', headers: { Accept } })
  const answer = ({ status, headers }: Response) => ({ status, type: headers.get('content-type') })
  expect(answer(head)).toEqual(answer(reply))
  return { ...answer(reply), vary: reply.headers.get('vary') ?? '', text: await reply.text() }
}

describe('an address of the page', () => {
  test.each(
    Object.values(pagePaths).flatMap((pattern) => {
      const path = pattern.replace(/:\w+/, 'some-id')
      return [path, `${path}?q=1`, path.endsWith('/') ? path : `${path}/`]
    }),
  )('%s gives it, whatever is accepted', async (path) => {
    for (const accept of [BROWSER, '*/*', 'application/json']) {
      const { status, type, text } = await ask(path, accept)
      expect({ status, type }).toEqual({ status: 200, type: 'text/html; charset=utf-8' })
      expect(text).toContain('<title>page in en</title>')
    }
  })
})

test.each(['', '?person=p-1&username=a%2Bb%2541', '/?last=7d'])(
  'the address that Activity had, /record%s, leads to where it is, with its filter',
  async (rest) => {
    const reply = await fetch(`${app.url}/record${rest}`, { redirect: 'manual' })
    expect(reply.status).toBe(308)
    expect(reply.headers.get('location')).toBe(`/activity${rest.replace('/', '')}`)
  },
)

test('it says that there is no session, unless another site led there, for which the cookie stays away', async () => {
  const textFor = async (site: string) =>
    (await fetch(app.url, { headers: { Accept: BROWSER, 'Sec-Fetch-Site': site } })).text()
  expect(await textFor('none')).toContain('data-session="none"')
  expect(await textFor('same-origin')).toContain('data-session="none"')
  expect(await textFor('cross-site')).not.toContain('data-session')
})

test.each([
  ['app-1a2b3c4d.js', 'text/javascript', 'gzip'],
  ['app-1a2b3c4d.js', 'text/javascript', 'identity'],
  ['app-1a2b3c4d.css', 'text/css', 'br'],
  ['icon-1a2b3c4d.svg', 'image/svg+xml', 'br'],
])('%s says that it is %s in UTF-8, sent as %s', async (name, type, encoding) => {
  const headers = { 'Accept-Encoding': encoding }
  const reply = await fetch(`${app.url}/assets/${name}`, { headers })
  expect(reply.status).toBe(200)
  expect(reply.headers.get('content-type')).toBe(`${type}; charset=utf-8`)
})

describe('what is no page is not given away', () => {
  test.each([
    '/assets/',
    '/assets',
    '/assets/.',
    '/assets/%2e%2e/index.html',
    '/assets/..%2findex.html',
    '/assets/%5c..%5cindex.html',
    '/.git/config',
    '/.git/',
    '/.git',
    '/.env',
    '/package.json',
    '/src/main.ts',
  ])('%s', async (path) => {
    const { status, text } = await raw('GET', path)
    expect(status).toBe(404)
    expect(JSON.parse(text)).toMatchObject({ code: 'not-found' })
  })

  test.each(['/', '/livez', '/api/session', '/assets/app-1a2b3c4d.js'])(
    'TRACE %s is not answered with what was sent',
    async (path) => {
      const { status, text } = await raw('TRACE', path, { 'X-Canary': 'Canary-4711' })
      expect([403, 404, 405]).toContain(status)
      expect(text).not.toContain('Canary-4711')
      expect(JSON.parse(text)).toMatchObject({ status })
    },
  )
})

/** A request that no browser or `fetch` would send, with the path as it is. */
async function raw(method: string, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(app.url)
  const outgoing = request({ hostname, port, method, path, headers }).end()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the event comes with
  const [reply] = (await once(outgoing, 'response')) as [IncomingMessage]
  return { status: reply.statusCode, text: await textOf(reply) }
}

describe('any other address', () => {
  const PROBES = [
    '/healthz',
    '/health',
    '/prometheus',
    '/ping',
    '/status/live',
    '/lists',
    '/lists/a/b',
  ]

  test.each([...PROBES, '/status.json'])('%s is not found, as a problem', async (path) => {
    for (const accept of ['*/*', 'application/json', PROMETHEUS, 'text/plain']) {
      const { status, type, text } = await ask(path, accept)
      expect({ status, type }).toEqual({
        status: 404,
        type: 'application/problem+json; charset=utf-8',
      })
      expect(JSON.parse(text)).toMatchObject({ code: 'not-found', status: 404 })
    }
  })

  test.each(PROBES)('%s is told to a browser by the page, with 404', async (path) => {
    const { status, type, vary, text } = await ask(path, BROWSER)
    expect({ status, type }).toEqual({ status: 404, type: 'text/html; charset=utf-8' })
    expect(text).toContain('<title>page in en</title>')
    expect(vary).toMatch(/^Accept, /)
  })

  test.each(['/lists/%E0%A4%A', '/handover/%ff', '/%'])(
    '%s, which cannot be decoded, is told to a browser by the page, and to others as a problem',
    async (path) => {
      const { status, type, vary } = await ask(path, BROWSER)
      expect({ status, type }).toEqual({ status: 404, type: 'text/html; charset=utf-8' })
      expect(vary).toMatch(/^Accept, /)
      const told = await ask(path, '*/*')
      expect(told.type).toBe('application/problem+json; charset=utf-8')
      expect(told.vary).toMatch(/^Accept, /)
      expect([400, 404]).toContain(told.status)
    },
  )

  test('a browser that has the page in its cache is told 404 too', async () => {
    const page = await app.send('GET', '/', undefined, { Accept: BROWSER })
    const etag = page.headers.get('etag') ?? ''
    const known = { Accept: BROWSER, 'If-None-Match': etag, 'Cache-Control': 'max-age=0' }
    expect((await app.send('GET', '/', undefined, known)).status).toBe(304)
    expect((await app.send('GET', '/no-such-page', undefined, known)).status).toBe(404)
  })

  test.each(['/healthz', '/people'])(
    'a change sent to %s is not found, as a problem',
    async (path) => {
      const reply = await app.send('POST', path, {}, { Accept: BROWSER })
      expect(reply.status).toBe(404)
      expect(await reply.json()).toMatchObject({ code: 'not-found' })
    },
  )
})
