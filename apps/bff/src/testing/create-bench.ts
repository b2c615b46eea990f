import { Problem } from '@sipdesk/shared/problem.ts'
import { expect } from 'vitest'
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

/** The reply's problem, whose status and request id must be those of the reply. */
export async function problemOf(reply: Response): Promise<Problem> {
  expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const problem = Problem.parse(await reply.json())
  expect(problem.status).toBe(reply.status)
  expect(problem.requestId).toBe(reply.headers.get('x-request-id'))
  return problem
}
