import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectBehaviour } from './shapes.ts'
import { openTarget, send, targetNames, type Target } from './targets.ts'

/** The largest body that is read, in bytes. */
const LIMIT = 64 * 1024

describe.each(targetNames)('%s', (name) => {
  let target: Target
  let lists: string
  beforeAll(async () => {
    target = await openTarget(name)
    lists = `/2010-04-01/Accounts/${target.accountSid}/SIP/CredentialLists`
  })
  afterAll(() => target.stop())

  const foreign = () => `${lists.replace(target.accountSid, `AC${'0'.repeat(32)}`)}.json`

  test('HEAD answers as GET does, without the body', async () => {
    for (const path of [`${lists}.json`, `${lists}/CL${'0'.repeat(32)}.json`, foreign()]) {
      const get = await send(target, 'GET', path)
      const head = await send(target, 'HEAD', path)
      const observed = [head.status, head.headers.get('content-length'), head.text]
      const expected = [get.status, String(Buffer.byteLength(get.text)), '']
      expectBehaviour(target, 'headLikeGet', observed, expected)
    }
  })

  test('OPTIONS needs no secret, and promises what each reply promises', async () => {
    const preflight = await fetch(`${target.url}${lists}.json`, { method: 'OPTIONS' })
    const promised = (await send(target, 'GET', `${lists}.json`)).headers
    const names = ['origin', 'methods', 'headers'].map((what) => `access-control-allow-${what}`)
    expectBehaviour(
      target,
      'optionsWithoutSecret',
      [preflight.status, await preflight.text(), ...names.map((one) => preflight.headers.get(one))],
      [204, '', ...names.map((one) => promised.get(one))],
    )
    const elsewhere = await fetch(`${target.url}${foreign()}`, { method: 'OPTIONS' })
    expectBehaviour(target, 'optionsWithoutSecret', elsewhere.status, 404)
  })

  /** A create that breaks a rule, of exactly so many bytes: whatever is read of it, nothing is made. */
  const body = (bytes: number) => 'Unknown='.padEnd(bytes, 'x')

  test('a body of 64 KiB is read, a larger one is refused and the connection closed', async () => {
    const read = await send(target, 'POST', `${lists}.json`, body(LIMIT))
    expectBehaviour(target, 'bodyTooLarge', read.status, 400)
    for (const bytes of [LIMIT + 1, 64 * LIMIT]) {
      const { status, headers } = await send(target, 'POST', `${lists}.json`, body(bytes))
      const observed = [status, headers.get('content-type'), headers.get('connection')]
      expectBehaviour(target, 'bodyTooLarge', observed, [413, 'text/html', 'close'])
    }
  })
})

test.each(['sends the rest', 'waits'])(
  'a body that is too large is refused before it has come whole; a client that then %s is cut off',
  async (what) => {
    const target = await openTarget('emulator')
    const { hostname, port } = new URL(target.url)
    const socket = connect(Number(port), hostname)
    socket.write(`POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: ${3 * LIMIT}\r\n\r\n`)
    socket.write('x'.repeat(2 * LIMIT))
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /)
    if (what === 'sends the rest') socket.write('x'.repeat(LIMIT))
    await once(socket.resume(), 'end')
    await target.stop()
  },
)
