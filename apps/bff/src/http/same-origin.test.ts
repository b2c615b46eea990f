import { request as rawRequest } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { endpoints } from '@sipdesk/shared/endpoints.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

let app: TestApp
let cookie: string
beforeAll(async () => {
  app = await startTestApp({ settings: { TRUST_PROXY: 'loopback' } })
  cookie = await app.signIn('operator')
})
afterAll(() => app[Symbol.asyncDispose]())

/** The status for a request whose headers fetch would not let us set. */
function statusOf(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    rawRequest(`${app.url}${path}`, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })
}

describe('who may change', () => {
  const path = `/api/credential-lists/CL${'0'.repeat(32)}/credentials`
  const own = () => ({
    'Content-Type': 'application/json',
    Cookie: cookie,
    'X-Sipdesk': '1',
    Host: new URL(app.url).host,
  })

  test.each<[string, Record<string, string>, number]>([
    ['our page', { Origin: 'self', 'Sec-Fetch-Site': 'same-origin' }, 422],
    ['a script without a browser', {}, 422],
    ['another origin', { Origin: 'https://evil.example' }, 403],
    ['an opaque origin', { Origin: 'null' }, 403],
    ['another port', { Origin: 'http://127.0.0.1:1' }, 403],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a sibling site', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['no static header', { 'X-Sipdesk': '' }, 403],
    ['another host name', { Host: 'evil.example' }, 421],
    [
      'another host name, with a name of ours beside it',
      { Host: 'evil.example', 'X-Forwarded-Host': 'ours' },
      421,
    ],
  ])('%s', async (_name, headers, status) => {
    const sent = app.twilio.requests().length
    const merged = { ...own(), ...headers }
    if ('Origin' in merged && merged.Origin === 'self') merged.Origin = app.url
    if ('X-Forwarded-Host' in merged) merged['X-Forwarded-Host'] = new URL(app.url).host
    expect(await statusOf(path, merged, 'POST')).toBe(status)
    expect(app.twilio.requests()).toHaveLength(sent)
  })

  test('two host names, though one is ours', async () => {
    const { host, hostname, port } = new URL(app.url)
    const socket = connect(Number(port), hostname)
    socket.write(
      `GET /api/sign-in-options HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    )
    expect(await text(socket)).toMatch(/^HTTP\/1.1 (400|421) /)
  })

  test('origin x fetch-site x header: all three have to be ours', async () => {
    const origins = [undefined, app.url, 'https://evil.example', 'null', 'http://127.0.0.1:1']
    const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none']
    for (const origin of origins) {
      for (const site of sites) {
        for (const header of ['1', undefined]) {
          const { 'X-Sipdesk': _, ...rest } = own()
          const status = await statusOf(
            path,
            {
              ...rest,
              ...(origin && { Origin: origin }),
              ...(site && { 'Sec-Fetch-Site': site }),
              ...(header && { 'X-Sipdesk': header }),
            },
            'POST',
          )
          const isOurs =
            header === '1' &&
            [undefined, app.url].includes(origin) &&
            [undefined, 'same-origin'].includes(site)
          expect(`${origin} ${site} ${header} ${status}`).toBe(
            `${origin} ${site} ${header} ${isOurs ? 422 : 403}`,
          )
        }
      }
    }
  })

  test('no change of any kind is taken from another origin', async () => {
    for (const { method, path: pattern } of Object.values(endpoints)) {
      if (method === 'GET') continue
      const filled = pattern.replaceAll(/:\w+/g, 'x')
      const headers = { ...own(), Origin: 'https://evil.example' }
      expect(`${filled} ${await statusOf(filled, headers, method)}`).toBe(`${filled} 403`)
    }
  })

  test('a foreign name that points here reads nothing', async () => {
    expect(await statusOf('/api/credential-lists', { Host: 'evil.example' })).toBe(421)
    const ownName = { Host: new URL(app.url).host, Cookie: cookie }
    expect(await statusOf('/api/credential-lists', ownName)).toBe(200)
  })
})
