/** SQLite's primary result codes for a file or a disk that cannot be used. https://www.sqlite.org/rescode.html */
const SQLITE_FAILURES = new Set([
  5, // SQLITE_BUSY: another process holds the lock for longer than we wait.
  7, // SQLITE_NOMEM
  8, // SQLITE_READONLY
  10, // SQLITE_IOERR
  11, // SQLITE_CORRUPT
  13, // SQLITE_FULL
  14, // SQLITE_CANTOPEN
  15, // SQLITE_PROTOCOL
  26, // SQLITE_NOTADB
])

/**
 * Connections, resources, shutdown, the system and damaged files, and a server that only reads.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const POSTGRES_FAILURES = /^(08|53|57|58|XX)\w{3}$|^25006$/

/** What `pg` says in words alone: it was never connected, is no longer, or waits for too long. */
const CONNECTION_LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Cannot use a pool after calling end)/

const NOT_CONNECTED =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/

/**
 * Whether the database itself failed: it is away, full, read-only or damaged. False for a statement that it
 * understood and refused, which is a fault of ours.
 */
export function isStoreFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('errcode' in error) return SQLITE_FAILURES.has(Number(error.errcode) & 0xff)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return (
    POSTGRES_FAILURES.test(code) || NOT_CONNECTED.test(code) || CONNECTION_LOST.test(error.message)
  )
}

const ANSWER_LOST =
  /^(Connection terminated|Query read timeout|Client has encountered a connection)/

/** Whether PostgreSQL may carry out yet what it was asked for: the connection broke, or too long nothing came over it. */
export function isAnswerLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return /^(ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code) || ANSWER_LOST.test(error.message)
}
