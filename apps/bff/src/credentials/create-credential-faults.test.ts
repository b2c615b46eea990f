import type { FaultName } from '@sipdesk/twilio-emulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, problemOf, startCreateBench, type CreateBench } from '../testing/create-bench.ts'
import { startTestApp } from '../testing/test-app.ts'

let bench: CreateBench
let count = 0
beforeAll(async () => {
  bench = await startCreateBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

describe('what Twilio says', () => {
  test('a username that is taken', async () => {
    await bench.create({ username: 'twice', password: PASSWORD })
    const problem = await problemOf(await bench.create({ username: 'twice', password: PASSWORD }))
    expect(problem).toMatchObject({ code: 'username-taken', status: 409, outcome: 'not-created' })
    expect(problem.errors?.[0]).toMatchObject({ field: 'username', code: 'username-taken' })
    expect(problem.twilio).toMatchObject({
      status: 400,
      message: expect.stringContaining('already exists'),
    })
    expect(problem.twilio?.requestId).toMatch(/^RQ[0-9a-f]{32}$/)
    expect(bench.app.logText()).toContain(problem.twilio?.requestId)
  })

  test('a list that does not exist', async () => {
    const path = `/api/credential-lists/CL${'0'.repeat(32)}/credentials`
    const reply = await bench.app.send('POST', path, { username: 'a', password: PASSWORD })
    expect(await problemOf(reply)).toMatchObject({
      code: 'not-found',
      status: 404,
      outcome: 'not-created',
    })
  })

  /** fault, code, outcome, and whether the credential exists at Twilio afterwards. */
  test.each<[FaultName, string, 'not-created' | 'unknown', boolean]>([
    ['429', 'too-busy', 'not-created', false],
    ['429-retry-after', 'too-busy', 'not-created', false],
    ['401', 'twilio-credentials-rejected', 'not-created', false],
    ['403', 'twilio-permission-missing', 'not-created', false],
    ['weak-password', 'password-rejected', 'not-created', false],
    ['500', 'twilio-unavailable', 'unknown', false],
    ['503', 'twilio-unavailable', 'unknown', false],
    ['504-empty', 'twilio-unavailable', 'unknown', false],
    ['html-502', 'twilio-unavailable', 'unknown', false],
    ['redirect', 'twilio-unavailable', 'unknown', false],
    ['reset-before-commit', 'twilio-unavailable', 'unknown', false],
    ['reset-after-commit', 'twilio-unavailable', 'unknown', true],
    ['no-reply-before-commit', 'twilio-unavailable', 'unknown', false],
    ['no-reply-after-commit', 'twilio-unavailable', 'unknown', true],
    ['stall-mid-body', 'twilio-unavailable', 'unknown', true],
    ['drip', 'twilio-unavailable', 'unknown', true],
    ['fin-after-commit', 'twilio-unavailable', 'unknown', true],
    ['truncated-json', 'twilio-unavailable', 'unknown', true],
    ['truncated-body', 'twilio-unavailable', 'unknown', true],
    ['reset-mid-body', 'twilio-unavailable', 'unknown', true],
    ['201-empty', 'twilio-unavailable', 'unknown', true],
    ['201-html', 'twilio-unavailable', 'unknown', true],
    ['201-null', 'twilio-unavailable', 'unknown', true],
    ['201-array', 'twilio-unavailable', 'unknown', true],
    ['201-without-sid', 'twilio-unavailable', 'unknown', true],
    ['201-other-record', 'twilio-unavailable', 'unknown', true],
    ['201-other-username', 'twilio-unavailable', 'unknown', true],
    ['200-instead', 'twilio-unavailable', 'unknown', true],
    ['202-instead', 'twilio-unavailable', 'unknown', true],
    ['204-instead', 'twilio-unavailable', 'unknown', true],
    ['garbage', 'twilio-unavailable', 'unknown', true],
    ['bad-chunk', 'twilio-unavailable', 'unknown', true],
    ['bad-gzip', 'twilio-unavailable', 'unknown', true],
    ['gzip-bomb', 'twilio-unavailable', 'unknown', true],
    ['huge-body', 'twilio-unavailable', 'unknown', true],
  ])('%s is %s, %s; never a false "created"', async (fault, code, outcome, exists) => {
    const username = `phone-${count++}`
    bench.app.twilio.setFault({ fault, method: 'POST', username })
    const reply = await bench.create({ username, password: PASSWORD })
    const problem = await problemOf(reply)
    expect(problem).toMatchObject({ code, outcome })
    expect((await bench.usernames()).includes(username)).toBe(exists)
  })

  test('a wait that Twilio names is passed on', async () => {
    bench.app.twilio.setFault({ fault: '429-retry-after', retryAfter: 7, username: 'waits' })
    const reply = await bench.create({ username: 'waits', password: PASSWORD })
    expect(reply.headers.get('retry-after')).toBe('7')
  })

  test('a Twilio that is not there: nothing was sent', async () => {
    await using lonely = await startTestApp({ settings: { TWILIO_API_URL: 'http://127.0.0.1:9' } })
    const path = `/api/credential-lists/CL${'0'.repeat(32)}/credentials`
    const reply = await lonely.send('POST', path, { username: 'a', password: PASSWORD })
    expect(await problemOf(reply)).toMatchObject({
      code: 'twilio-unavailable',
      outcome: 'not-created',
    })
  })
})
