import { PostgresDialect } from 'kysely'
import pg from 'pg'

/** Milliseconds. A database that does not answer must not block a request for ever. */
const CONNECT_TIMEOUT = 5_000
const ANSWER_TIMEOUT = 10_000
/** The server gives up first, so that mostly it is known that nothing was done. */
const STATEMENT_TIMEOUT = 9_000
/** Of each replica. A hundred is PostgreSQL's usual limit for all clients. */
const MAX_CONNECTIONS = 10

/** Kysely's dialect for `postgres://…`, for installations of more than one replica. */
export function postgresDialect(url: string, onBroken: (error: Error) => void): PostgresDialect {
  const pool = new pg.Pool({
    Client: NamingClient,
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    query_timeout: ANSWER_TIMEOUT,
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

/**
 * Begins a statement that is always the same text: PostgreSQL then parses and plans it once for each connection. It
 * must name its columns: of `*`, the server refuses the plan once a later release adds one.
 */
export const PREPARED = '/* prepared */'

/** By their text. There are as many as the code has that begin with `PREPARED`. */
const names = new Map<string, string>()

/** Kysely, which knows no names, asks by text. https://node-postgres.com/features/queries#prepared-statements */
class NamingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    const query = (text: string, values: unknown[]) => super.query({ text, values, ...named(text) })
    Object.assign(this, { query })
  }
}

function named(text: string): { name?: string } {
  if (!text.startsWith(PREPARED)) return {}
  const name = names.get(text) ?? `sipdesk-${names.size}`
  names.set(text, name)
  return { name }
}

/** Whether the server still owes the answer to a query. */
function isWaiting(client: pg.ClientBase): boolean {
  return 'readyForQuery' in client && client.readyForQuery === false
}
