import type { Problem } from '@sipdesk/shared/problem.ts'
import type { Status } from '@sipdesk/shared/status.ts'
import { ADMIN } from '../fixtures/world.ts'

/** The final answer that the page would get. */
export type End =
  | { kind: 'created'; confirmedBy: string; isPasswordConfirmed: boolean; sid: string }
  | { kind: 'not created' | 'undecided'; code: string }

/** One request: always the same key, however often it is asked. */
export type CreateRequest = { listSid: string; username: string; password: string; key: string }

/** Refusals that say nothing of what was sent before: the page asks again (`apps/web/src/api/pursuit.ts`). */
const AT_THE_DOOR = new Set(['store-unavailable', 'audit-unavailable'])

/** Milliseconds. */
const ASK_AGAIN_AFTER = 200

/** A person at a browser, who asks again with the same key until it is certain how a request ended. */
export class Client {
  readonly #url: string
  #cookie = ''
  /** Milliseconds of the longest request so far. */
  longest = 0

  constructor(url: string) {
    this.#url = url
  }

  async signIn(): Promise<void> {
    const reply = await this.#send('POST', '/api/auth/sign-in/email', ADMIN)
    if (reply.status !== 200) throw new Error(`sign-in: ${await reply.text()}`)
    this.#cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }

  /** The SIDs of all lists. */
  async lists(): Promise<string[]> {
    const reply = await this.#send('GET', '/api/credential-lists')
    const { credentialLists } = (await reply.json()) as { credentialLists: { sid: string }[] }
    return credentialLists.map(({ sid }) => sid)
  }

  async firstList(): Promise<string> {
    return (await this.lists())[0] ?? ''
  }

  /** Whether the status page says that the record has lost its end. */
  async isToldOfLoss(): Promise<boolean> {
    const reply = await this.#send('GET', '/api/status')
    return ((await reply.json()) as Partial<Status>).recordLoss !== undefined
  }

  /** Asks once; undefined while there is no certain answer. `isAgain` if it was asked before, and that was not certain. */
  async ask(
    { listSid, username, password, key }: CreateRequest,
    isAgain = false,
  ): Promise<End | undefined> {
    const path = `/api/credential-lists/${listSid}/credentials`
    const startedAt = performance.now()
    const reply = await this.#send('POST', path, { username, password }, key).catch(() => undefined)
    const body: unknown = await reply?.json().catch(() => undefined)
    this.longest = Math.max(this.longest, performance.now() - startedAt)
    if (!reply || body === undefined || reply.status === 202) return undefined
    if (reply.status === 201) {
      const created = body as { credential: { sid: string }; confirmedBy: string }
      const { credential, ...rest } = created as typeof created & { isPasswordConfirmed: boolean }
      return { kind: 'created', ...rest, sid: credential.sid }
    }
    return refusalIn(body as Problem, isAgain)
  }

  /** Asks until it is certain; `repair` is called after each time it was not. */
  async askUntilCertain(
    request: CreateRequest,
    repair: () => Promise<void> = async () => {},
  ): Promise<End> {
    for (let isAgain = false; ; isAgain = true) {
      const end = await this.ask(request, isAgain)
      if (end) return end
      await repair()
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_AFTER))
    }
  }

  #send(method: string, path: string, body?: unknown, key = 'none'): Promise<Response> {
    return fetch(`${this.#url}${path}`, {
      method,
      headers: {
        Cookie: this.#cookie,
        Origin: this.#url,
        'X-Sipdesk': '1',
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  }
}

function refusalIn({ code, outcome }: Problem, isAgain: boolean): End | undefined {
  if (outcome === 'undecided') return { kind: 'undecided', code }
  if (outcome !== 'not-created' || (isAgain && AT_THE_DOOR.has(code))) return undefined
  return { kind: 'not created', code }
}
