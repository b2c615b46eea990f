// @vitest-environment jsdom
import { credentialEndpoints } from '@sipdesk/shared/credentials.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiError, failureOf } from './api-error.ts'
import { pursue, type Pending } from './pursuit.ts'
import { noteSessionEnd } from './session.ts'

const CREDENTIAL = {
  sid: `CR${'0'.repeat(32)}`,
  accountSid: `AC${'0'.repeat(32)}`,
  credentialListSid: `CL${'0'.repeat(32)}`,
  username: 'anna',
  createdAt: null,
  updatedAt: null,
  uri: null,
}
const CREATED = { credential: CREDENTIAL, confirmedBy: 'reply', isPasswordConfirmed: true }
const OPERATION = {
  params: { listSid: CREDENTIAL.credentialListSid },
  body: { username: 'anna', password: 'Correct-horse-1' },
}

/** What the server does with one request after another. */
type Step = () => Response
const created: Step = () => Response.json(CREATED, { status: 201 })
const checking: Step = () => Response.json({ state: 'checking' }, { status: 202 })
const unreadable: Step = () => new Response('<html>', { status: 502 })
const lost: Step = () => {
  throw new TypeError('Failed to fetch')
}
const problem =
  (code: string, outcome?: string): Step =>
  () =>
    Response.json(
      {
        type: 'about:blank',
        title: code,
        status: 400,
        detail: 'why',
        code,
        requestId: 'r',
        outcome,
      },
      { status: 400 },
    )

let keys: (string | null)[] = []
let steps: Step[] = []
beforeEach(() => {
  vi.useFakeTimers()
  keys = []
  noteSessionEnd(false)
  vi.stubGlobal('fetch', async (_url: string, { headers }: { headers: HeadersInit }) => {
    keys.push(new Headers(headers).get('Idempotency-Key'))
    const step = steps.shift()
    if (!step) throw new Error('one request too many')
    return step()
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  noteSessionEnd(false)
})

/** Sends a create and collects what is told of it. */
function begin(...next: Step[]) {
  steps = next
  const told: Pending[] = []
  const end = pursue(credentialEndpoints.createCredential, OPERATION, (pending) => {
    told.push(pending)
  }).then(
    (reply) => ({ reply }),
    (error: unknown) => ({ error }),
  )
  return { told, end }
}

/** Whether the browser would ask before the page is left. */
const asksFirst = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))

describe('an answer that is certain', () => {
  test('ends it at once', async () => {
    const { told, end } = begin(created)
    expect(await end).toEqual({ reply: CREATED })
    expect(told).toEqual([])
    expect(asksFirst()).toBe(false)
  })

  test.each([
    ['username-taken', 'not-created'],
    ['forbidden', 'not-applied'],
    ['username-taken', 'undecided'],
  ])('a refusal, %s and %s, ends it with why', async (code, outcome) => {
    const { told, end } = begin(problem(code, outcome))
    expect(await end).toMatchObject({ error: { failure: { code, outcome } } })
    expect(told).toEqual([])
  })
})

describe('as long as it is not certain', () => {
  test.each([
    ['a lost reply', lost, 'no-answer'],
    ['an answer that cannot be read', unreadable, 'no-answer'],
    ['an unknown outcome', problem('twilio-unavailable', 'unknown'), 'no-answer'],
    ['checking', checking, 'checking'],
  ])('%s: asks again with the same key, and holds the page', async (_what, first, pending) => {
    const { told, end } = begin(first, created)
    await vi.advanceTimersByTimeAsync(999)
    expect(keys).toHaveLength(1)
    expect(told).toEqual([pending])
    expect(asksFirst()).toBe(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(await end).toEqual({ reply: CREATED })
    expect(new Set(keys).size).toBe(1)
    expect(keys[0]).toMatch(/^[\w-]{36}$/)
    expect(asksFirst()).toBe(false)
  })

  test('doubles the pause after each request without an answer, up to ten seconds', async () => {
    const { end } = begin(...Array.from({ length: 6 }, () => lost), created)
    for (const [index, pause] of [1, 2, 4, 8, 10, 10].entries()) {
      await vi.advanceTimersByTimeAsync(pause * 1000 - 1)
      expect(keys).toHaveLength(index + 1)
      await vi.advanceTimersByTimeAsync(1)
    }
    expect(await end).toEqual({ reply: CREATED })
  })

  test('an answer in between makes the pauses short again', async () => {
    const { end } = begin(lost, lost, checking, created)
    await vi.advanceTimersByTimeAsync(1000 + 2000)
    expect(keys).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await end).toEqual({ reply: CREATED })
  })

  test('a connection that comes back is used at once', async () => {
    const { told, end } = begin(lost, lost, lost, created)
    await vi.advanceTimersByTimeAsync(3000)
    expect(keys).toHaveLength(3)
    dispatchEvent(new Event('online'))
    expect(await end).toEqual({ reply: CREATED })
    expect(told).toEqual(['no-answer', 'no-answer', 'no-answer'])
  })

  test('a session that is over waits for the next sign-in, however long', async () => {
    const { told, end } = begin(lost, problem('unauthenticated', 'not-created'), created)
    await vi.advanceTimersByTimeAsync(1000)
    expect(told).toEqual(['no-answer', 'signed-out'])
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(keys).toHaveLength(2)
    noteSessionEnd(false)
    expect(await end).toEqual({ reply: CREATED })
    expect(new Set(keys).size).toBe(1)
  })

  test.each([
    'unauthenticated',
    'forbidden',
    'csrf',
    'too-many-requests',
    'store-unavailable',
    'audit-unavailable',
  ])('%s in front of the change says nothing of what was sent before', async (code) => {
    const { end } = begin(lost, problem(code, 'not-created'), created)
    await vi.advanceTimersByTimeAsync(1000)
    noteSessionEnd(false)
    await vi.advanceTimersByTimeAsync(2000)
    expect(await end).toEqual({ reply: CREATED })
  })

  test.each(['not-created', 'undecided'])(
    'a refusal of the change, %s, ends it',
    async (outcome) => {
      const { end } = begin(lost, problem('username-taken', outcome))
      await vi.advanceTimersByTimeAsync(1000)
      const { error } = (await end) as { error: unknown }
      expect(error).toBeInstanceOf(ApiError)
      expect(asksFirst()).toBe(false)
    },
  )
})

test('the page is held until the last of several operations is certain', async () => {
  const first = begin(lost)
  await vi.advanceTimersByTimeAsync(0)
  const second = begin(created, created)
  expect(await second.end).toEqual({ reply: CREATED })
  expect(asksFirst()).toBe(true)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await first.end).toEqual({ reply: CREATED })
  expect(asksFirst()).toBe(false)
})

test('each operation has a key of its own', async () => {
  await begin(created).end
  await begin(created).end
  expect(new Set(keys).size).toBe(2)
})

/** A page that was loaded before the update knows the endpoint without it. */
const { needsApproval: _, ...OLD_DELETE } = credentialEndpoints.deleteCredential
const WAITING = {
  state: 'waiting-for-approval',
  approval: {
    id: 'a',
    kind: 'delete-credential',
    action: 'credential.delete',
    targetKey: `credential:${CREDENTIAL.sid}`,
    target: 'anna',
    reason: null,
    requestedBy: { id: 'p', name: 'Anna' },
    requestedAt: '2026-11-28T00:00:00.000Z',
    expiresAt: '2026-11-29T00:00:00.000Z',
    state: 'waiting',
    decidedBy: null,
    endedAt: null,
    code: null,
  },
}
const waiting: Step = () => Response.json(WAITING, { status: 202 })
const PARAMS = {
  params: { listSid: CREDENTIAL.credentialListSid, credentialSid: CREDENTIAL.sid },
}

describe('a change that waits for a second admin', () => {
  test('is the end of the request: it waits', async () => {
    steps = [waiting]
    await expect(pursue(credentialEndpoints.deleteCredential, PARAMS, () => {})).resolves.toEqual(
      WAITING,
    )
  })

  test('is never taken as done by a page of the release before', async () => {
    steps = [waiting, waiting, problem('not-found', 'not-applied')]
    const told: Pending[] = []
    const end = pursue(OLD_DELETE, PARAMS, (pending) => told.push(pending)).catch(failureOf)
    await vi.runAllTimersAsync()
    expect(await end).toMatchObject({ code: 'not-found' })
    expect(told).toEqual(['no-answer', 'no-answer'])
  })
})
