import type { SecretKind } from '@sipdesk/shared/session.ts'
import { buildConnector, EnvHttpProxyAgent, errors, Pool, type Dispatcher } from 'undici'
import {
  TwilioConnectionLost,
  TwilioReplyUnreadable,
  TwilioTimedOut,
  TwilioUnreachable,
  type Obstacle,
  type TwilioError,
} from './errors.ts'
import { ReplyReader, type TwilioReply } from './reply.ts'

export type TransportOptions = {
  /** Scheme and host of the one upstream. */
  origin: string
  /** `AC…` or `SK…`. */
  username: string
  secret: string
  secretKind: SecretKind
  /** Calls that are under way at once, at most: further ones may wait for a socket. */
  maxInFlight: number
  timeouts?: Partial<Timeouts>
  /** The way out, where there is no other: a proxy that tunnels https by CONNECT, and the hosts reached without it. */
  proxy?: { url: URL; except: string } | undefined
}

/** Milliseconds. Together they stay below the 25 s in which every request of ours is answered. */
export type Timeouts = { connect: number; headers: number; body: number }
const DEFAULT_TIMEOUTS: Timeouts = { connect: 2_000, headers: 10_000, body: 10_000 }

export type TwilioRequest = {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  form?: Record<string, string>
  /** Bytes of reply read at most. */
  replyLimit: number
  /** When it must have ended, on the clock of `performance.now()`. */
  deadline?: number
}

export type Transport = {
  send(request: TwilioRequest): Promise<TwilioReply>
  close(): Promise<void>
}

type Authenticating = {
  /** Requests sent from now on go by this key. */
  authenticate(key: Sender): void
}
type Sender = Pick<TransportOptions, 'username' | 'secret' | 'secretKind'>

/**
 * HTTP to one host: Basic auth, kept-alive sockets, no redirects, no compression, deadlines on
 * connecting, on the headers and on the whole body, and a cap on what is read.
 *
 * `send` rejects with a TwilioError that says whether the request can have taken effect. Errors keep
 * nothing of the request or of the library's own error objects.
 */
export function createTransport(options: TransportOptions): Transport & Authenticating {
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts }
  const { origin } = options
  let sender: Sender = options
  const dispatcher = createDispatcher(options, timeouts)
  const headers = {
    accept: 'application/json',
    authorization: basicAuth(options),
    'user-agent': 'sipdesk',
  }

  return {
    async send({ method, path, form, replyLimit, deadline = Infinity }) {
      const { secretKind } = sender
      const now = performance.now()
      const headersTimeout = Math.min(Math.max(1, Math.ceil(deadline - now)), timeouts.headers)
      const [headBy, timeout] = [now + headersTimeout, timeouts.body]
      const reply = new ReplyReader({ secretKind, replyLimit, deadline, headBy, timeout })
      try {
        dispatcher.dispatch(
          {
            origin,
            method,
            path,
            headers: form ? { ...headers, 'content-type': FORM_CONTENT_TYPE } : headers,
            body: form ? new URLSearchParams(form).toString() : null,
            headersTimeout,
          },
          reply,
        )
        return await reply.whole
      } catch (error) {
        throw translate(error)
      }
    },
    authenticate(key) {
      sender = key
      headers.authorization = basicAuth(key)
    },
    close: () => dispatcher.destroy(),
  }
}

/** https://www.rfc-editor.org/rfc/rfc7617#section-2 */
function basicAuth({ username, secret }: Sender): string {
  return `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`
}

const FORM_CONTENT_TYPE = 'application/x-www-form-urlencoded'

/** Marks an error that came before there was a connection: the one case in which nothing was sent. */
class NotConnected extends Error {
  override readonly name = 'NotConnected'
  readonly obstacle: Obstacle

  constructor(code: string, isProxied: boolean) {
    super(code)
    this.obstacle = obstacleOf(code, isProxied)
  }
}

/** Codes of OpenSSL for certificates that do not hold. https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE_CODES =
  /CERT|^UNABLE_TO_|^INVALID_CA$|^PATH_LENGTH|^HOSTNAME_MISMATCH$|^ERR_TLS_|^ERR_SSL_/

function obstacleOf(code: string, isProxied: boolean): Obstacle {
  if (CERTIFICATE_CODES.test(code)) return 'tls'
  if (isProxied) return 'proxy'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'dns'
  return code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT' ? 'timeout' : 'refused'
}

/** A socket is free again one turn of the event loop after its reply: a busy server would lose that turn at every call. */
const SOCKETS_PER_CALL = 2

function createDispatcher(
  { origin, maxInFlight, proxy }: TransportOptions,
  timeouts: Timeouts,
): Dispatcher {
  const options = {
    connections: SOCKETS_PER_CALL * maxInFlight,
    pipelining: 1,
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.body,
    keepAliveTimeout: 30_000,
  }
  const direct = buildConnector({ timeout: timeouts.connect })
  if (!proxy) return new Pool(origin, { ...options, connect: marking(direct, false) })
  return new EnvHttpProxyAgent({
    ...options,
    httpProxy: '',
    httpsProxy: proxy.url.href,
    noProxy: proxy.except,
    connectTimeout: timeouts.connect,
    factory: (to, tunnel: Pool.Options) =>
      new Pool(to, {
        ...tunnel,
        connect:
          typeof tunnel.connect === 'function'
            ? marking(tunnel.connect, true)
            : marking(direct, false),
      }),
  })
}

function marking(connect: buildConnector.connector, isProxied: boolean): buildConnector.connector {
  return (options, callback) => {
    connect(options, (...[error, socket]) => {
      if (error) callback(new NotConnected(codeOf(error), isProxied), null)
      else callback(null, socket)
    })
  }
}

function translate(error: unknown): TwilioError {
  if (error instanceof TwilioReplyUnreadable) return error
  if (error instanceof NotConnected) return new TwilioUnreachable(error.message, error.obstacle)
  const code = codeOf(error)
  if (TIMEOUT_CODES.has(code)) return new TwilioTimedOut(code)
  if (error instanceof errors.HTTPParserError) return new TwilioReplyUnreadable(code)
  return new TwilioConnectionLost(code)
}

const TIMEOUT_CODES = new Set([
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_ABORTED',
  'TimeoutError',
])

/** The error's code, or its name: never its message, which may quote what was sent. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  // What a proxy answered to CONNECT, undici tells in words alone.
  const refusal = /^Proxy response \((\d{3})\)/.exec(error.message)?.[1]
  if (refusal !== undefined) return `PROXY_${refusal}`
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.name
}
