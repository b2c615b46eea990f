import { Problem } from '@sipdesk/shared/problem.ts'
import { startTwilio, type Twilio } from '@sipdesk/twilio-emulator'
import { afterEach, beforeEach, expect } from 'vitest'
import { startTestApp, type Options, type TestApp } from './test-app.ts'

/** A password that meets Twilio's rules. */
export const PASSWORD = 'Abcdefghijk1'

/** An app with one list to create in, and short deadlines. */
export type CreateBench = AsyncDisposable & {
  app: TestApp
  listSid: string
  create(body: unknown, headers?: Record<string, string>): Promise<Response>
  usernames(): Promise<string[]>
}

/** Milliseconds: as in production, but quick. */
export const QUICK = {
  firstPause: 30,
  longestPause: 200,
  quiet: 300,
  passwordUpdateEvery: 500,
  secretKept: 60_000,
}

export async function startCreateBench(options: Options = {}): Promise<CreateBench> {
  const app = await startTestApp({
    twilioTimeouts: { connect: 500, headers: 400, body: 400 },
    timeouts: QUICK,
    answerWithin: 5_000,
    ...options,
  })
  const listSid = (await app.lists()).credentialLists[0]?.sid ?? 'none'
  return {
    app,
    listSid,
    create: (body, headers) =>
      app.send('POST', `/api/credential-lists/${listSid}/credentials`, body, headers),
    async usernames() {
      const { credentials } = await app.credentials(listSid)
      return credentials.map(({ username }) => username)
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  }
}

/** A Twilio for each test of the file that calls this, and an app on it once the test has started one. */
export function createTrial() {
  const username = 'odd'
  let twilio: Twilio
  let bench: CreateBench
  beforeEach(async () => {
    twilio = await startTwilio({ seed: 'typical' })
  })
  afterEach(async () => {
    await bench[Symbol.asyncDispose]()
    await twilio.stop()
  })
  return {
    username,
    get twilio() {
      return twilio
    },
    get bench() {
      return bench
    },
    async start(options: Options = {}) {
      bench = await startCreateBench({ twilio, ...options })
    },
    create: (headers?: Record<string, string>) =>
      bench.create({ username, password: PASSWORD }, headers),
    /** Each time that Twilio was asked to change an existing credential. */
    updates: (): ReturnType<Twilio['requests']> =>
      twilio
        .requests()
        .filter(({ method, path }) => method === 'POST' && path.includes('/Credentials/')),
  }
}

/** The reply's problem, whose status and request id must be those of the reply. */
export async function problemOf(reply: Response): Promise<Problem> {
  expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const problem = Problem.parse(await reply.json())
  expect(problem.status).toBe(reply.status)
  expect(problem.requestId).toBe(reply.headers.get('x-request-id'))
  return problem
}
