import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerAdmin, isAdmin } from './admin.ts'
import { ApiError } from './errors.ts'
import { FaultRules, type FaultRule } from './fault-rules.ts'
import { send, type Reply } from './broken-replies.ts'
import { faults } from './faults.ts'
import { randomSids } from './ids.ts'
import { answer, isForm, type Account, type Incoming } from './router.ts'
import { seedWorld, type SeedName } from './seeds.ts'
import { decodeForm, render, type Answer } from './wire.ts'
import type { World } from './world.ts'

/** What has arrived: never a body or a header's value. */
export type RequestRecord = {
  at: Date
  method: string
  path: string
  formNames: string[]
  /** Requests being answered when it came, itself included. */
  inFlight: number
  fault?: string
  status?: number
}

/** The account's state and its HTTP face. */
export class TwilioServer {
  readonly account: Account
  readonly rules = new FaultRules()
  readonly records: RequestRecord[] = []
  world: World
  readonly #http: Server
  readonly #log: (line: string) => void
  readonly #stopping = new AbortController()
  #inFlight = 0

  constructor(account: Account, seed: SeedName, log: (line: string) => void) {
    this.account = account
    this.world = seedWorld(seed)
    this.#log = log
    this.#http = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      void this.#serve(request, response)
    })
  }

  async listen(port: number): Promise<string> {
    this.#http.listen(port, '127.0.0.1')
    await once(this.#http, 'listening')
    const address = this.#http.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    return `http://127.0.0.1:${address.port}`
  }

  /** Closes every socket, also those that a fault keeps waiting. */
  async stop(): Promise<void> {
    if (!this.#http.listening) return
    this.#stopping.abort()
    this.#http.closeAllConnections()
    this.#http.close()
    await once(this.#http, 'close')
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => {})
    const request = await read(message).catch((error: unknown) => {
      if (error instanceof RangeError) this.#refuseBody(message, response)
    })
    if (!request) return
    if (isAdmin(request.path)) return answerAdmin(this, request, response)
    this.#inFlight++
    response.once('close', () => this.#inFlight--)
    await this.#answer(request, response).catch(() => response.destroy())
  }

  /** Guess `bodyTooLarge`. Nothing is done, and what still comes of the body is thrown away. */
  #refuseBody(message: IncomingMessage, response: ServerResponse): void {
    this.#log(`${message.method} ${message.url?.split('?')[0]} 413`)
    response.writeHead(413, {
      Connection: 'close',
      'Content-Type': 'text/html',
      'Content-Length': String(Buffer.byteLength(TOO_LARGE)),
    })
    response.write(TOO_LARGE)
    // To close at once would take the answer from a client that is still sending.
    const timer = setTimeout(() => response.end(), LINGER_MS)
    message.resume().once('end', () => response.end())
    response.once('close', () => clearTimeout(timer))
  }

  async #answer(request: Incoming, response: ServerResponse): Promise<void> {
    const startedAt = performance.now()
    const rule = this.rules.take(request)
    const record = this.#note(request, rule)
    if (rule) await this.rules.delay(rule, this.#stopping.signal)
    const fault = rule && faults[rule.fault]
    const result = fault?.strikes === 'before-commit' ? { status: 200 } : this.#perform(request)
    const reply = this.#render(request, result, startedAt)
    if (rule && fault) await fault.spoil(response, reply, rule)
    else send(response, reply)
    if (response.headersSent) record.status = response.statusCode
    this.#log(`${request.method} ${request.path} ${rule ? rule.fault : reply.status}`)
  }

  #note(request: Incoming, rule: FaultRule | undefined): RequestRecord {
    const record: RequestRecord = {
      at: new Date(),
      method: request.method,
      path: request.path,
      formNames: isForm(request) ? [...decodeForm(request.body).keys()] : [],
      inFlight: this.#inFlight,
      ...(rule && { fault: rule.fault }),
    }
    this.records.push(record)
    return record
  }

  #perform(request: Incoming): Answer {
    try {
      return answer(request, this.account, this.world)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return { status: error.status, body: error.toBody(), element: 'RestException' }
    }
  }

  #render(request: Incoming, { status, body, element }: Answer, startedAt: number): Reply {
    const format = request.path.endsWith('.json') ? 'json' : 'xml'
    const seconds = (performance.now() - startedAt) / 1000
    return {
      status,
      format,
      headers: {
        ...FIXED_HEADERS,
        'Content-Type': `application/${format}`,
        'Twilio-Request-Id': randomSids('RQ'),
        'Twilio-Request-Duration': seconds.toFixed(3),
        'Twilio-Concurrent-Requests': String(this.#inFlight),
        ...(status === 401 && { 'WWW-Authenticate': 'Basic realm="Twilio API"' }),
      },
      text: body ? render(format, body, element) : '',
      ...(body && { body }),
    }
  }
}

/** Observed on api.twilio.com, 2023-11. */
const FIXED_HEADERS = {
  'X-Powered-By': 'AT-5000',
  'X-Shenanigans': 'none',
  'X-Home-Region': 'us1',
  'X-API-Domain': 'api.twilio.com',
  'Strict-Transport-Security': 'max-age=31536000',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, DELETE, OPTIONS',
  'Access-Control-Allow-Headers':
    'Accept, Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, Idempotency-Key',
  'Access-Control-Expose-Headers': 'ETag',
  'Access-Control-Allow-Credentials': 'true',
}

const MAX_BODY_BYTES = 64 * 1024
/** How long a client whose body is too large may go on sending it. */
const LINGER_MS = 1000
const TOO_LARGE =
  '<html><head><title>413 Request Entity Too Large</title></head><body>Request Entity Too Large</body></html>'

/** @throws RangeError when the body is too large; the rest of it can still be read. */
async function read(message: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = []
  let size = 0
  const body: AsyncIterable<Buffer> = message.iterator({ destroyOnReturn: false })
  for await (const chunk of body) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) throw new RangeError('the body is too large')
    chunks.push(chunk)
  }
  const [path = '', query = ''] = (message.url ?? '').split('?', 2)
  return {
    method: message.method ?? '',
    path,
    query: new URLSearchParams(query),
    authorization: message.headers.authorization,
    contentType: message.headers['content-type'],
    body: Buffer.concat(chunks).toString('utf8'),
  }
}
