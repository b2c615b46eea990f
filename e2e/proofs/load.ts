import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client, CreateRequest, End } from './client.ts'
import type { Said } from './contradictions.ts'

/** One create, and what was said of it. Times as of `performance.now()`. */
export type Asked = {
  request: CreateRequest
  client: Client
  begunAt: number
  end?: End
  endedAt?: number
  /** How often it was sent. */
  sent: number
}

const PASSWORD = 'Canary-Store-1'
/** Milliseconds after which a person asks again. */
const ASK_AGAIN_AFTER = 500
const CERTAIN_WITHIN = 90_000

/** A steady stream of creates, to each client in turn; each is asked again until it is certain how it ended. */
export class Load {
  readonly asked: Asked[] = []
  readonly clients: Client[]
  readonly #listSids: string[]
  readonly #pursued: Promise<void>[] = []
  readonly #timer: NodeJS.Timeout
  readonly #over = new AbortController()

  constructor(clients: Client[], listSids: string[], perSecond: number) {
    this.clients = clients
    this.#listSids = listSids
    this.#timer = setInterval(() => this.#begin(), 1_000 / perSecond)
  }

  /** What has been acknowledged of what was begun after this moment. */
  acknowledged(since = 0, client?: Client): Asked[] {
    return this.asked.filter(
      (one) =>
        one.end?.kind === 'created' && one.begunAt > since && (!client || one.client === client),
    )
  }

  /** Whose end is certain, whichever it is. */
  ended(): Asked[] {
    return this.asked.filter(({ end }) => end !== undefined)
  }

  said(): Said {
    const of = (kind: End['kind']) =>
      new Map(
        this.asked
          .filter(({ end }) => end?.kind === kind)
          .map(({ request }) => [request.username, request]),
      )
    return { created: of('created'), notCreated: of('not created') }
  }

  /** Begins no more, and waits until all that was asked is certain, within limits. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    const late = setTimeout(() => this.#over.abort(), CERTAIN_WITHIN)
    await Promise.all(this.#pursued)
    clearTimeout(late)
  }

  #begin(): void {
    const number = this.asked.length
    const request = {
      listSid: this.#listSids[number % this.#listSids.length] ?? '',
      username: `steady-${number}`,
      password: PASSWORD,
      key: randomUUID(),
    }
    const client = this.clients[number % this.clients.length]
    if (!client) return
    const one: Asked = { request, client, begunAt: performance.now(), sent: 0 }
    this.asked.push(one)
    this.#pursued.push(this.#pursue(one))
  }

  async #pursue(one: Asked): Promise<void> {
    while (!this.#over.signal.aborted) {
      one.sent++
      const end = await one.client.ask(one.request, one.sent > 1)
      if (end) {
        one.end = end
        one.endedAt = performance.now()
        return
      }
      await pause(ASK_AGAIN_AFTER)
    }
  }
}
