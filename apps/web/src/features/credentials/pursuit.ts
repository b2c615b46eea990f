import { credentialEndpoints, type CreatedCredential } from '@sipdesk/shared/credentials-api.ts'
import type { CreateCredential } from '@sipdesk/shared/credentials.ts'
import { failureOf, type Failure } from '#src/api/api-error.ts'
import { callApi } from '#src/api/client.ts'
import { isSessionOver, onSessionEnd } from '#src/api/session-end.ts'

/** Why it is not known yet whether there is a credential. */
export type Doubt = 'checking' | 'no-answer' | 'signed-out'

type Press = { listSid: string; input: CreateCredential }

/** Milliseconds between two requests: longer each time that nobody answers. */
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 10_000

/**
 * What stands in front of the create, whatever was sent: in doubt it says nothing about the press
 * itself, so that one asks again.
 */
const AT_THE_DOOR = new Set([
  'unauthenticated',
  'forbidden',
  'csrf',
  'too-many-requests',
  'store-unavailable',
])

/**
 * Sends one press, under one Idempotency-Key, and goes on asking with the same key until it is certain
 * how it ended: through lost replies, lost connections and a new sign-in. A second key would be a second
 * credential.
 */
export async function pursue(
  { listSid, input }: Press,
  onDoubt: (doubt: Doubt) => void,
): Promise<CreatedCredential | Failure> {
  const idempotencyKey = crypto.randomUUID()
  const endpoint = credentialEndpoints.createCredential
  let isInDoubt = false
  for (let wait = FIRST_PAUSE; ; wait = Math.min(LONGEST_PAUSE, wait * 2)) {
    const options = { params: { listSid }, body: input, idempotencyKey }
    const answer = await callApi(endpoint, options).catch(failureOf)
    if ('credential' in answer) return answer
    const isFinal =
      'outcome' in answer &&
      answer.outcome === 'not-created' &&
      !(isInDoubt && AT_THE_DOOR.has(answer.code))
    if (isFinal) return answer
    if (!isInDoubt) addEventListener('beforeunload', askFirst)
    isInDoubt = true
    onDoubt(doubtIn(answer))
    if ('state' in answer) wait = FIRST_PAUSE
    await (isSessionOver() ? signedInAgain() : connected(wait))
  }
}

/** Forgets that something is in doubt; the page may be closed again. */
export function settle(): void {
  removeEventListener('beforeunload', askFirst)
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

function doubtIn(answer: Failure | { state: 'checking' }): Doubt {
  if ('state' in answer) return 'checking'
  return answer.code === 'unauthenticated' ? 'signed-out' : 'no-answer'
}

/** Resolves after a while, or as soon as there is a connection again. */
function connected(wait: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, wait)
    addEventListener('online', done)
  })
}

function signedInAgain(): Promise<void> {
  return new Promise((resolve) => {
    const stop = onSessionEnd(() => {
      if (isSessionOver()) return
      stop()
      resolve()
    })
  })
}
