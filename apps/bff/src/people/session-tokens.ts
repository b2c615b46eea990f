import { hash } from 'node:crypto'
import type { BetterAuthOptions } from 'better-auth'
import type { kyselyAdapter } from '@better-auth/kysely-adapter'

type AdapterFactory = ReturnType<typeof kyselyAdapter>
type Adapter = ReturnType<AdapterFactory>
type TransactionAdapter = Parameters<Parameters<Adapter['transaction']>[0]>[0]
type Where = NonNullable<Parameters<Adapter['findMany']>[0]['where']>

/**
 * Lets better-auth keep digests of session tokens instead of the tokens, so that a reader of the
 * database, or of a backup, cannot act as another person.
 * https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html
 */
export function withDigestedSessionTokens(factory: AdapterFactory) {
  return (options: BetterAuthOptions): Adapter => {
    const adapter = factory(options)
    return {
      ...digesting(adapter),
      transaction: (run) => adapter.transaction((inner) => run(digesting(inner))),
    }
  }
}

/** The adapter with every session token digested on its way in, and restored where it was asked for. */
function digesting<A extends TransactionAdapter>(adapter: A): A {
  return {
    ...adapter,
    async create(query) {
      if (query.model !== 'session' || !hasToken(query.data)) return adapter.create(query)
      const { token } = query.data
      const row = await adapter.create({
        ...query,
        data: { ...query.data, token: digestOfToken(token) },
      })
      return { ...row, token }
    },
    findOne: async (query) => restored(await adapter.findOne(narrowed(query)), query),
    update: async (query) => restored(await adapter.update(narrowed(query)), query),
    findMany: (query) => adapter.findMany(narrowed(query)),
    count: (query) => adapter.count(narrowed(query)),
    updateMany: (query) => adapter.updateMany(narrowed(query)),
    delete: (query) => adapter.delete(narrowed(query)),
    deleteMany: (query) => adapter.deleteMany(narrowed(query)),
    consumeOne: (query) => adapter.consumeOne(narrowed(query)),
  }
}

type Query = { model: string; where?: Where | undefined }

/** The query as the database knows it: for digests, if it is about sessions. */
function narrowed<Q extends Query>(query: Q): Q {
  if (query.model !== 'session' || !query.where) return query
  const where = query.where.map((condition) =>
    condition.field === 'token'
      ? { ...condition, value: digestedValue(condition.value) }
      : condition,
  )
  return { ...query, where }
}

/** A session that was asked for by its token, with the token. */
function restored<Row>(row: Row, { model, where = [] }: Query): Row {
  const token = where.find(({ field }) => field === 'token')?.value
  return row && model === 'session' && typeof token === 'string' ? { ...row, token } : row
}

function digestedValue(value: Where[number]['value']): Where[number]['value'] {
  if (typeof value === 'string') return digestOfToken(value)
  if (!Array.isArray(value)) return value
  return value.map((one) => digestOfToken(String(one)))
}

function hasToken(data: object): data is { token: string } {
  return 'token' in data && typeof data.token === 'string'
}

/** What is stored in a token's place. */
export function digestOfToken(token: string): string {
  return hash('sha256', token, 'base64url')
}
