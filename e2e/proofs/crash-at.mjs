/**
 * Loaded into a BFF before anything else (`--import`): kills the process, as a power cut would, at one
 * moment of the first create that reaches it. Nothing in the product knows of this.
 */
import { subscribe } from 'node:diagnostics_channel'
import { DatabaseSync } from 'node:sqlite'

const moment = process.env['CRASH_AT'] ?? ''

/** @returns {never} */
function die() {
  process.kill(process.pid, 'SIGKILL')
  for (;;);
}

/** @param {unknown} message */
function isCreate(message) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- undici's own messages
  const { request } = /** @type {{ request: { method: string, path: string } }} */ (message)
  return request.method === 'POST' && request.path.endsWith('/Credentials.json')
}

/**
 * https://github.com/nodejs/undici/blob/main/docs/docs/api/DiagnosticsChannel.md
 *
 * @type {Record<string, { channel: string, isDeferred?: boolean }>}
 */
const CALLS = {
  'after connect': { channel: 'undici:client:sendHeaders' },
  // What was written reaches the network with the end of this turn.
  'after the request': { channel: 'undici:request:bodySent', isDeferred: true },
  'after the headers': { channel: 'undici:request:headers' },
  'in the body': { channel: 'undici:request:bodyChunkReceived' },
}

const call = CALLS[moment]
if (call) {
  subscribe(call.channel, (message) => {
    if (!isCreate(message)) return
    if (call.isDeferred) setImmediate(die)
    else die()
  })
}

/** @type {Record<string, { statement: RegExp, isAfterCommit: boolean }>} */
const WRITES = {
  'before the intent': {
    statement: /^insert into "submissions".*do nothing/s,
    isAfterCommit: false,
  },
  'after the intent': { statement: /^insert into "submissions".*do nothing/s, isAfterCommit: true },
  'before the outcome': {
    statement: /^insert into "submissions".*do update/s,
    isAfterCommit: false,
  },
  'before the reply': { statement: /^insert into "submissions".*do update/s, isAfterCommit: true },
}

const write = WRITES[moment]
let isWritten = false
const { prepare, exec } = DatabaseSync.prototype
if (write) {
  DatabaseSync.prototype.exec = function execAndWatch(sql) {
    exec.call(this, sql)
    // Of several together, the disk is waited for after this.
    if (isWritten && sql === 'commit') die()
  }
  DatabaseSync.prototype.prepare = function prepareAndWatch(sql) {
    const statement = prepare.call(this, sql)
    for (const method of /** @type {const} */ (['run', 'all'])) {
      const original = statement[method]
      // @ts-expect-error -- the two have different results, and each is passed on as it is
      statement[method] = function watched(...values) {
        if (write.statement.test(sql)) {
          if (!write.isAfterCommit) die()
          isWritten = true
        }
        const result = Reflect.apply(original, statement, values)
        if (isWritten && sql === 'commit') die()
        return result
      }
    }
    return statement
  }
}
