/**
 * A Twilio for load, as a process of its own: `node upstream.ts PORT`. Raw node:http, and only what
 * creates and reads of lists need; the emulator of the tests knows more, and is too slow for this.
 * `POST /control` with `UpstreamSettings` as JSON sets it and answers `UpstreamCounts`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { KeptCredentials, pageOfLists } from './creates/kept-credentials.ts'
import { LISTS_PATH, sidOf } from './creates/twilio-account.ts'

export type UpstreamSettings = {
  /** Milliseconds from a request to its reply. */
  latency?: number
  /** Requests under way at once, above which a further one gets 429 at once. */
  maxInFlight?: number
  /** Forgets all credentials and counts. */
  isReset?: boolean
}

/** Since the last reset. */
export type UpstreamCounts = {
  /** Creates carried out. */
  total: number
  /** Creates, among these, of a name that was in its list already. */
  doubles: number
  /** Replies of 429. */
  throttled: number
  /** The most requests that were under way at once. */
  mostInFlight: number
  /** Requests answered with anything but 429: creates and reads. */
  answered: number
  /** Milliseconds for which these were under way, all together. */
  underWay: number
}

const CREDENTIALS = /\/SIP\/CredentialLists\/(CL[0-9a-f]{32})\/Credentials\.json(?:\?|$)/
const TOO_MANY = JSON.stringify({
  code: 20429,
  message: 'Too Many Requests',
  more_info: 'https://www.twilio.com/docs/errors/20429',
  status: 429,
})

const kept = new KeptCredentials()
let latency = 0
let maxInFlight = Infinity
let inFlight = 0
let mostInFlight = 0
let throttled = 0
let answered = 0
let underWay = 0
let requests = 0

const server = createServer((request, response) => void answer(request, response))
server.keepAliveTimeout = 120_000
server.listen(Number(process.argv[2]), '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '', method } = request
  if (url === '/control') {
    set(readSettings(await text(request)))
    return send(response, 200, JSON.stringify(counts()))
  }
  const listSid = CREDENTIALS.exec(url)?.[1]
  if (listSid === undefined && !url.startsWith(LISTS_PATH)) return send(response, 404, '{}')
  if (inFlight >= maxInFlight) {
    throttled++
    request.resume()
    return send(response, 429, TOO_MANY)
  }
  mostInFlight = Math.max(mostInFlight, ++inFlight)
  const startedAt = performance.now()
  const form = method === 'POST' ? await text(request) : undefined
  const reply = () => {
    inFlight--
    answered++
    underWay += performance.now() - startedAt
    if (listSid === undefined) send(response, 200, pageOfLists())
    else if (form === undefined) send(response, 200, kept.page(listSid))
    else send(response, 201, kept.create(listSid, new URLSearchParams(form).get('Username') ?? ''))
  }
  if (latency > 0) setTimeout(reply, latency)
  else reply()
}

function send(response: ServerResponse, status: number, body: string): void {
  response
    .writeHead(status, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'Twilio-Request-Id': sidOf('RQ', ++requests),
    })
    .end(body)
}

function readSettings(json: string): UpstreamSettings {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only our own client sends it
  return JSON.parse(json) as UpstreamSettings
}

function set(settings: UpstreamSettings): void {
  latency = settings.latency ?? latency
  maxInFlight = settings.maxInFlight ?? maxInFlight
  if (!settings.isReset) return
  kept.clear()
  mostInFlight = 0
  throttled = 0
  answered = 0
  underWay = 0
}

function counts(): UpstreamCounts {
  return { ...kept.counts, throttled, mostInFlight, answered, underWay }
}
