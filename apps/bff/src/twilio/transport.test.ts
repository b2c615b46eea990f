import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { inspect } from 'node:util'
import { startTwilio, type FaultName, type Twilio } from '@sipdesk/twilio-emulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  TwilioConnectionLost,
  TwilioReplyUnreadable,
  TwilioTimedOut,
  TwilioUnreachable,
} from './errors.ts'
import { createTransport, type Transport } from './transport.ts'

const TIMEOUTS = { connect: 300, headers: 300, body: 300 }
let twilio: Twilio
let transport: Transport
let path: string
beforeAll(async () => {
  twilio = await startTwilio({ seed: 'typical' })
  transport = open(twilio.url)
  path = `/2010-04-01/Accounts/${twilio.accountSid}/SIP/CredentialLists.json`
})
afterAll(async () => {
  await transport.close()
  await twilio.stop()
})

function open(origin: string, timeouts = TIMEOUTS) {
  const account = {
    username: twilio.apiKeySid,
    secret: twilio.apiKeySecret,
    secretKind: 'api-key' as const,
  }
  return createTransport({ origin, ...account, maxInFlight: 1, timeouts })
}

/** A server that sends just this to each request, and a transport to it. */
async function answering(answer: (socket: Socket) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => {}).once('data', () => answer(socket))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  const { port } = server.address() as AddressInfo
  const own = open(`http://127.0.0.1:${port}`)
  return {
    transport: own,
    async [Symbol.asyncDispose]() {
      await own.close()
      server.close()
    },
  }
}

const read = (replyLimit = 1_000_000) => transport.send({ method: 'GET', path, replyLimit })

describe('the transport', () => {
  test('gives the reply with Twilio’s request id', async () => {
    const reply = await read()
    expect(reply).toMatchObject({ status: 200, contentType: 'application/json' })
    expect(reply.requestId).toMatch(/^RQ/)
  })

  test('stops reading at the cap', async () => {
    const { body } = await read()
    expect((await read(body.length)).body).toEqual(body)
    await expect(read(body.length - 1)).rejects.toThrow('larger than the cap')
    twilio.setFault({ fault: 'huge-body' })
    await expect(read()).rejects.toThrow('larger than the cap')
  })

  test.each<[FaultName, new (...args: never[]) => Error]>([
    ['no-reply', TwilioTimedOut],
    ['stall-mid-body', TwilioTimedOut],
    ['drip', TwilioTimedOut],
    ['reset-before-commit', TwilioConnectionLost],
    ['fin-after-commit', TwilioConnectionLost],
    ['reset-mid-body', TwilioConnectionLost],
    ['garbage', TwilioReplyUnreadable],
    ['bad-chunk', TwilioReplyUnreadable],
    ['bad-gzip', TwilioReplyUnreadable],
  ])('%s has its own error, which holds no secret', async (fault, expected) => {
    twilio.setFault({ fault })
    const error: unknown = await read().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(expected)
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(twilio.apiKeySecret)
  })

  test.each([50, -1_000])('gives up at the deadline of the call, in %i ms', async (left) => {
    const patient = open(twilio.url, { connect: 300, headers: 600_000, body: 600_000 })
    for (const fault of ['no-reply', 'stall-mid-body'] as const) {
      twilio.setFault({ fault })
      const deadline = performance.now() + left
      const late = patient.send({ method: 'GET', path, replyLimit: 1_000_000, deadline })
      await expect(late).rejects.toThrow(TwilioTimedOut)
    }
    await patient.close()
  })

  test('says by which kind of secret it was asked, also after that was changed', async () => {
    const changing = open(twilio.url)
    const kind = async () =>
      (await changing.send({ method: 'GET', path, replyLimit: 1_000_000 })).secretKind
    expect(await kind()).toBe('api-key')
    const { apiKeySid: username, apiKeySecret: secret } = twilio
    changing.authenticate({ username, secret, secretKind: 'auth-token' })
    expect(await kind()).toBe('auth-token')
    await changing.close()
  })

  test.each([
    ['refused', () => 'http://127.0.0.1:9'],
    ['dns', () => 'http://no-such-host.invalid'],
    ['tls', () => twilio.url.replace('http:', 'https:')],
  ])('nothing was sent, and what stands in the way is %s', async (obstacle, origin) => {
    const lonely = open(origin())
    const error: unknown = await lonely
      .send({ method: 'GET', path, replyLimit: 1 })
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(TwilioUnreachable)
    expect(error).toMatchObject({ effect: 'none', obstacle })
    await lonely.close()
  })

  test('a reply that is announced for ever times out', async () => {
    await using raw = await answering((socket) => {
      const announce = () => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n')
      const timer = setInterval(announce, TIMEOUTS.headers / 10)
      socket.on('close', () => clearInterval(timer))
    })
    const reply = raw.transport.send({ method: 'GET', path, replyLimit: 1 })
    await expect(reply).rejects.toThrow(TwilioTimedOut)
  })

  test('a reply whose encoding is named by an empty header is not compressed', async () => {
    const text = 'HTTP/1.1 200 OK\r\nContent-Encoding:\r\nContent-Length: 2\r\n\r\n{}'
    await using raw = await answering((socket) => socket.write(text))
    const { body } = await raw.transport.send({ method: 'GET', path, replyLimit: 2 })
    expect(body.toString()).toBe('{}')
  })

  test('a call does not wait for the socket of the one before', async () => {
    await Promise.all([read(), read()])
    await nextTurn()
    const sent: unknown[] = []
    const noteSent = (message: unknown) => void sent.push(message)
    await read()
    // https://undici.nodejs.org/#/docs/api/DiagnosticsChannel?id=undiciclientsendheaders
    subscribe('undici:client:sendHeaders', noteSent)
    const following = read()
    // undici looks at a socket for a turn before it is used again.
    await nextTurn()
    unsubscribe('undici:client:sendHeaders', noteSent)
    expect(sent).toHaveLength(1)
    await following
  })

  test('at most two sockets are open for each call that may be under way', async () => {
    twilio.setFault({ fault: 'latency', delayMs: 50, times: 6 })
    const replies = await Promise.all(Array.from({ length: 6 }, () => read()))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    expect(Math.max(...twilio.requests().map(({ inFlight }) => inFlight))).toBe(2)
  })
})
