import type { ServerResponse } from 'node:http'
import {
  closeConnection,
  drip,
  gzipBomb,
  hugeBody,
  reset,
  send,
  sendHalf,
  type Reply,
} from './broken-replies.ts'
import { ApiError, guessed, tooManyRequests, unauthorized } from './errors.ts'
import { render, type Fields } from './wire.ts'

/** What may be asked of a fault besides its name. */
type Wish = { retryAfter?: number | undefined; fields?: Fields | undefined }

/** What a fault does to a reply that is otherwise ready. */
type Spoil = (response: ServerResponse, reply: Reply, wish: Wish) => void | Promise<void>

type Fault = {
  /** Before: the world does not change. After: it has changed, and the reply suffers. */
  strikes: 'before-commit' | 'after-commit'
  says: string
  spoil: Spoil
}

const HTML_ERROR =
  '<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>'

/** Every fault that can be asked for, by name. */
export const faults = {
  latency: { strikes: 'after-commit', says: 'a good reply, delayMs late', spoil: send },
  '429': before('too many requests', fail(tooManyRequests)),
  '429-retry-after': before('too many requests, with Retry-After', fail(tooManyRequests, true)),
  '401': before(
    'the secret is not accepted',
    fail(() => unauthorized('Authenticate')),
  ),
  'account-inactive': before(
    'the account is suspended or closed',
    fail(() => guessed('accountInactive')),
  ),
  '403': before(
    'a permission is missing',
    fail(() => guessed('permissionMissing')),
  ),
  'weak-password': before(
    'the password is refused',
    fail(() => guessed('passwordWeak')),
  ),
  '500': before(
    'internal error',
    fail(() => new ApiError(500, 20_500, 'Internal Server Error')),
  ),
  '503': before(
    'service unavailable, with Retry-After',
    fail(() => new ApiError(503, 20_503, 'Service Unavailable'), true),
  ),
  'html-502': before('a gateway error in HTML', replace(502, HTML_ERROR, 'text/html')),
  'html-404': before(
    'a proxy’s 404 in HTML, nothing happened',
    replace(404, HTML_ERROR, 'text/html'),
  ),
  'html-403-after-commit': after(
    'it is done, and a proxy answers 403 in HTML',
    replace(403, HTML_ERROR, 'text/html'),
  ),
  '504-empty': before('a gateway timeout without a body', replace(504, '', 'text/plain')),
  redirect: before('a redirect to another host', redirect),
  'reset-before-commit': before('the connection is reset, nothing happened', reset),
  'no-reply-before-commit': before('no reply ever, nothing happened', () => {}),
  'reset-after-commit': after('it is done, and the connection is reset', reset),
  'fin-after-commit': after('it is done, and the connection is closed', closeConnection),
  'no-reply': after('it is done, and no reply ever comes', () => {}),
  'no-reply-after-commit': after('it is done, and no reply ever comes', () => {}),
  'stall-mid-body': after('half a body, then silence', sendHalf),
  'truncated-body': after('half a body, then the connection is closed', async (response, reply) => {
    await sendHalf(response, reply)
    response.socket?.end()
  }),
  'reset-mid-body': after('half a body, then a reset', async (response, reply) => {
    await sendHalf(response, reply)
    reset(response)
  }),
  'truncated-json': after('a whole reply whose JSON is cut', (response, reply) =>
    send(response, { ...reply, text: reply.text.slice(0, reply.text.length / 2) }),
  ),
  drip: after('two bytes a second', drip),
  '201-empty': after('201 without a body', body201('')),
  '201-html': after('201 with HTML', body201(HTML_ERROR, 'text/html')),
  '201-null': after('201 with null', body201('null')),
  '201-array': after('201 with an array', body201('[]')),
  '201-without-sid': after('201 without a sid', alter({ sid: undefined })),
  '201-other-record': after(
    '201 with another record',
    alter({
      sid: `CR${'0'.repeat(32)}`,
      credential_list_sid: `CL${'0'.repeat(32)}`,
      username: 'somebody',
    }),
  ),
  '201-other-username': after('201 with another username', alter({ username: 'somebody' })),
  '200-instead': after('200 where 201 is due', status(200)),
  '202-instead': after('202 where 201 is due', status(202)),
  '204-instead': after(
    '204 where 201 is due',
    ofSuccess(() => ({ status: 204, text: '' })),
  ),
  garbage: after('bytes that are no HTTP', raw('SSH-2.0-OpenSSH_9.6\r\n\r\n')),
  'bad-chunk': after(
    'a chunk size that is no number',
    raw(
      'HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}',
    ),
  ),
  'bad-gzip': after('plain text that claims to be gzip', (response, reply) =>
    send(response, { ...reply, headers: { ...reply.headers, 'Content-Encoding': 'gzip' } }),
  ),
  'gzip-bomb': after('64 MB of zeros in 64 kB of gzip', gzipBomb),
  'huge-body': after('64 MB of body', hugeBody),
  'odd-fields': after('every record with other fields, null unless told otherwise', oddFields),
  'odd-row': after(
    'the first record of a page with other fields, null unless told otherwise',
    oddRow,
  ),
  'missing-rows': after('a page without the records that have these fields', missingRows),
  'no-date': after('a good reply without a Date header, as some proxies pass it on', withoutDate),
} as const satisfies Record<string, Fault>

export type FaultName = keyof typeof faults

function before(says: string, spoil: Spoil): Fault {
  return { strikes: 'before-commit', says, spoil }
}

function after(says: string, spoil: Spoil): Fault {
  return { strikes: 'after-commit', says, spoil }
}

/** Documented for newer products alone; optional here. */
const DEFAULT_RETRY_AFTER = 1

function fail(makeError: () => ApiError, saysWhen = false): Spoil {
  return (response, reply, { retryAfter: seconds }) => {
    const error = makeError()
    const retryAfter = saysWhen && { 'Retry-After': String(seconds ?? DEFAULT_RETRY_AFTER) }
    send(response, {
      ...reply,
      status: error.status,
      headers: { ...reply.headers, ...retryAfter },
      text: render(reply.format, error.toBody(), 'RestException'),
    })
  }
}

function replace(code: number, text: string, type = 'application/json'): Spoil {
  return (response, reply) =>
    send(response, {
      ...reply,
      status: code,
      headers: { ...reply.headers, 'Content-Type': type },
      text,
    })
}

/** Spoils what was done; a refusal goes out as it is, so that a fault never makes it look done. */
function ofSuccess(change: (reply: Reply) => Partial<Reply>): Spoil {
  return (response, reply) =>
    send(response, reply.status < 400 ? { ...reply, ...change(reply) } : reply)
}

function alter(fields: Fields): Spoil {
  return ofSuccess(({ format, body }) => ({ text: render(format, { ...body, ...fields }) }))
}

/** Documented: every field of a credential may be null. Those that say what a record is stay. */
const NULLS = { account_sid: null, date_created: null, date_updated: null, uri: null }

/** Changes the fields of a record, or of each record of a page. */
function oddFields(response: ServerResponse, reply: Reply, { fields = NULLS }: Wish): void {
  const { format, body = {} } = reply
  const odd =
    'sid' in body
      ? { ...body, ...fields }
      : Object.fromEntries(
          Object.entries(body).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.map((row: object) => ({ ...row, ...fields })) : value,
          ]),
        )
  send(response, reply.status < 400 ? { ...reply, text: render(format, odd) } : reply)
}

function oddRow(response: ServerResponse, reply: Reply, { fields = NULLS }: Wish): void {
  const page = Object.fromEntries(
    Object.entries(reply.body ?? {}).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((row: object, index) => ({ ...row, ...(index === 0 && fields) }))
        : value,
    ]),
  )
  send(response, reply.status < 400 ? { ...reply, text: render(reply.format, page) } : reply)
}

/** A guess: Twilio promises nowhere that a list shows at once what was just created. */
function missingRows(response: ServerResponse, reply: Reply, { fields = {} }: Wish): void {
  const isMissing = (row: Fields) =>
    Object.entries(fields).every(([name, value]) => row[name] === value)
  const page = Object.fromEntries(
    Object.entries(reply.body ?? {}).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.filter((row: Fields) => !isMissing(row)) : value,
    ]),
  )
  send(response, reply.status < 400 ? { ...reply, text: render(reply.format, page) } : reply)
}

function withoutDate(response: ServerResponse, reply: Reply): void {
  response.sendDate = false
  send(response, reply)
}

function status(code: number): Spoil {
  return ofSuccess(() => ({ status: code }))
}

function body201(text: string, type = 'application/json'): Spoil {
  return ofSuccess(({ headers }) => ({
    status: 201,
    headers: { ...headers, 'Content-Type': type },
    text,
  }))
}

function raw(bytes: string): Spoil {
  return (response) => void response.socket?.end(bytes)
}

function redirect(response: ServerResponse, reply: Reply): void {
  const headers = { ...reply.headers, Location: 'http://localhost:9/elsewhere' }
  send(response, { ...reply, status: 307, headers, text: '' })
}
