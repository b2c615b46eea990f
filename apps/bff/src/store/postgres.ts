import { PostgresDialect } from 'kysely'
import pg from 'pg'

/** Milliseconds. A database that does not answer must not block a request for ever. */
const CONNECT_TIMEOUT = 5_000
const STATEMENT_TIMEOUT = 10_000
/** Of each replica. A hundred is PostgreSQL's usual limit for all clients. */
const MAX_CONNECTIONS = 10

/** Kysely's dialect for `postgres://…`, for installations of more than one replica. */
export function postgresDialect(url: string, onBroken: (error: Error) => void): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    query_timeout: STATEMENT_TIMEOUT,
    types: {
      getTypeParser: (oid, format) =>
        oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format ?? 'text'),
    },
  })
  // Without listeners, a connection that breaks while no query waits for it would end the process: be it idle, which
  // the pool tells too and then replaces it, or between two queries of a transaction, of which the next one rejects.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', onBroken))
  // A query that got no answer in time may still run, and if it begins a transaction, nobody would ever end that.
  pool.on('release', (_error, client) => {
    if (isWaiting(client)) void client.end()
  })
  return new PostgresDialect({ pool })
}

/** Whether the server still owes the answer to a query. */
function isWaiting(client: pg.ClientBase): boolean {
  return 'readyForQuery' in client && client.readyForQuery === false
}
