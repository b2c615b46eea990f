import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ReplyReader } from './reply.ts'

const CAP = 100
/** Milliseconds. */
const [LEFT, TIMEOUT] = [5_000, 10_000]

let aborted: Error | undefined
const controller = {
  aborted: false,
  paused: false,
  reason: null,
  pause() {},
  resume() {},
  abort: (reason: Error) => void (aborted = reason),
}
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  aborted = undefined
})
afterEach(() => void vi.useRealTimers())

function startReply({ left = Infinity, headers = {}, status = 200 } = {}) {
  const deadline = performance.now() + left
  const bounds = { deadline, headBy: deadline, timeout: TIMEOUT }
  const options = { secretKind: 'api-key', replyLimit: CAP, ...bounds } as const
  const reply = new ReplyReader(options)
  reply.onResponseStart(controller, status, headers)
  return reply
}

/** Whether it is given up after this time, and not before. */
function isGivenUpAfter(milliseconds: number): boolean {
  vi.advanceTimersByTime(milliseconds - 1)
  const before = aborted
  vi.advanceTimersByTime(1)
  return before === undefined && aborted !== undefined
}

test('a body that does not end is given up at its timeout, or at the deadline where that is sooner', () => {
  startReply()
  expect(isGivenUpAfter(TIMEOUT)).toBe(true)
  aborted = undefined
  startReply({ left: LEFT })
  expect(isGivenUpAfter(LEFT)).toBe(true)
})

test('what Twilio says before its reply is passed over', async () => {
  const reply = startReply({ status: 103, headers: { 'content-encoding': 'gzip' } })
  expect(vi.getTimerCount()).toBe(0)
  reply.onResponseStart(controller, 201, { 'content-type': 'application/json' })
  reply.onResponseData(controller, Buffer.from('{'))
  reply.onResponseData(controller, Buffer.from('}'))
  reply.onResponseEnd()
  expect(await reply.whole).toMatchObject({ status: 201, body: Buffer.from('{}') })
})

test('once it has ended or failed, nothing of it is waited for', async () => {
  const [ended, failed] = [startReply(), startReply()]
  expect(vi.getTimerCount()).toBe(2)
  ended.onResponseEnd()
  failed.onResponseError(controller, new Error('no more'))
  expect(vi.getTimerCount()).toBe(0)
  await expect(failed.whole).rejects.toThrow('no more')
})

test.each([
  [{ 'retry-after': '7' }, { retryAfter: 7 }],
  [{ 'retry-after': 'Wed, 19 Aug 2015 19:48:45 GMT' }, { retryAfter: undefined }],
  [{ 'retry-after': '-1' }, { retryAfter: undefined }],
  [{ 'retry-after': '99999' }, { retryAfter: undefined }],
  [{ date: 'Wed, 19 Aug 2015 19:48:45 GMT' }, { date: Date.UTC(2015, 7, 19, 19, 48, 45) }],
  [{ date: 'soon' }, { date: undefined }],
  [{ 'twilio-request-id': ['RQ1', 'RQ2'] }, { requestId: 'RQ1' }],
])('of the headers %j is read %j', async (headers, expected) => {
  const reply = startReply({ headers })
  reply.onResponseEnd()
  expect(await reply.whole).toMatchObject(expected)
})

test('a body that is compressed though nobody asked for it is not read', async () => {
  const reply = startReply({ headers: { 'content-encoding': 'gzip' } })
  reply.onResponseEnd()
  await expect(reply.whole).rejects.toThrow('compressed')
})
