import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AuditEvent } from '@sipdesk/shared/audit.ts'

const SECRET = 'whsec_cGxlbnR5IG9mIHJhbmRvbSBieXRlcyBmb3IgdGVzdHM='

/** What a receiver does with what it is sent. */
export type Behaviour =
  | 'takes'
  | 'fails'
  | 'redirects'
  | 'says nothing'
  | 'loses the reply'
  | 'never ends its reply'

type Message = {
  id: string
  /** When it came, in milliseconds. */
  at: number
  path: string
  events: AuditEvent[]
  head: { seq: number; digest: string }
  missing?: { from: number; to: number }
  /** Whether the signature is right. */
  isSigned: boolean
}

/** A real receiver of the feed, on a port of its own. */
export type FeedReceiver = AsyncDisposable & {
  url: string
  settings: Record<string, string>
  /** Whatever was sent, also what it did not take. */
  messages: Message[]
  /** The sequence numbers of what it took, in the order in which they came, each once. */
  taken(): number[]
  behave(behaviour: Behaviour): void
  /** Waits until what it was sent is so. */
  until(isSo: () => boolean): Promise<void>
  /** Nobody listens there any more, until it comes back. */
  die(): Promise<void>
  comeBack(): Promise<void>
}

export async function startFeedReceiver(): Promise<FeedReceiver> {
  let behaviour: Behaviour = 'takes'
  let wake = () => {}
  const messages: Message[] = []
  const taken = new Set<number>()
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const message = await receive(request)
    messages.push(message)
    if (['takes', 'loses the reply', 'never ends its reply'].includes(behaviour)) {
      for (const { seq } of message.events) taken.add(seq)
    }
    answer(behaviour, response)
    wake()
  }
  const server = createServer((request, response) => void take(request, response))
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  const die = async () => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  await listen(0)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has a port
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/audit?token=feed-token-canary`
  return {
    url,
    settings: { AUDIT_WEBHOOK_URL: url, AUDIT_WEBHOOK_SECRET: SECRET },
    messages,
    taken: () => [...taken],
    behave: (next) => (behaviour = next),
    async until(isSo) {
      while (!isSo()) await new Promise<void>((resolve) => (wake = resolve))
    },
    die,
    comeBack: () => listen(port),
    async [Symbol.asyncDispose]() {
      if (server.listening) await die()
    },
  }
}

async function receive(request: IncomingMessage): Promise<Message> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  const id = String(request.headers['webhook-id'])
  const signed = `${id}.${String(request.headers['webhook-timestamp'])}.${text}`
  const key = Buffer.from(SECRET.replace('whsec_', ''), 'base64')
  const signature = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is wrong with it, a test sees
    ...(JSON.parse(text) as Pick<Message, 'events' | 'head' | 'missing'>),
    id,
    at: Date.now(),
    path: request.url ?? '',
    isSigned: String(request.headers['webhook-signature']).split(' ').includes(signature),
  }
}

function answer(behaviour: Behaviour, response: ServerResponse): void {
  if (behaviour === 'takes') response.writeHead(204).end()
  if (behaviour === 'fails') response.writeHead(500).end('no')
  if (behaviour === 'redirects') response.writeHead(307, { location: '/elsewhere' }).end()
  if (behaviour === 'loses the reply') response.destroy()
  if (behaviour === 'never ends its reply') {
    response.writeHead(200)
    const timer = setInterval(() => response.write('x'.repeat(4_096)), 5)
    response.on('close', () => clearInterval(timer))
  }
}
