import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'

/** What a receiver does with what it is sent. */
export type Behaviour = 'takes' | 'fails' | 'is slow' | 'says nothing' | 'loses replies'

type Sent = { seq: number; digest: string }

/** Milliseconds. */
const SLOW = 250

/** A receiver of the feed that behaves badly when it is told to, and keeps what it took. */
export class FeedReceiver {
  readonly url: string
  behaviour: Behaviour = 'takes'
  /** Every event that it took, in the order in which they came, repeated ones too. */
  readonly taken: Sent[] = []
  /** Messages under way at the same time, at most. */
  atOnce = 0
  #underWay = 0
  readonly #port: number
  readonly #server = createServer((request, response) => void this.#receive(request, response))

  private constructor(port: number) {
    this.#port = port
    this.url = `http://127.0.0.1:${port}/`
  }

  static async start(): Promise<FeedReceiver> {
    const receiver = new FeedReceiver(await freePort())
    await receiver.comeBack()
    return receiver
  }

  async comeBack(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  /** Breaks off what is under way; nobody listens there any more. */
  async die(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeAllConnections()
    await closed
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.atOnce = Math.max(this.atOnce, ++this.#underWay)
    response.on('close', () => this.#underWay--)
    const { behaviour } = this
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const { events } = JSON.parse(Buffer.concat(chunks).toString()) as { events: Sent[] }
    if (behaviour === 'says nothing') return
    if (behaviour === 'is slow') await pause(SLOW)
    if (behaviour !== 'fails') this.taken.push(...events)
    if (behaviour === 'loses replies') response.destroy()
    else response.writeHead(behaviour === 'fails' ? 500 : 204).end()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#server.listening) await this.die()
  }
}
