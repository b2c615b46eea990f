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
  const isSession = (model: string) => model === 'session'
  return {
    ...adapter,
    async create(query) {
      if (!isSession(query.model) || !hasToken(query.data)) return adapter.create(query)
      const { token } = query.data
      const row = await adapter.create({
        ...query,
        data: { ...query.data, token: digestOfToken(token) },
      })
      return { ...row, token }
    },
    async findOne(query) {
      if (!isSession(query.model)) return adapter.findOne(query)
      const row = await adapter.findOne(narrowed(query))
      const token = query.where.find(({ field }) => field === 'token')?.value
      return row && typeof token === 'string' ? { ...row, token } : row
    },
    async update(query) {
      if (!isSession(query.model)) return adapter.update(query)
      const row = await adapter.update(narrowed(query))
      const token = query.where.find(({ field }) => field === 'token')?.value
      return row && typeof token === 'string' ? { ...row, token } : row
    },
    findMany: (query) => adapter.findMany(isSession(query.model) ? narrowed(query) : query),
    count: (query) => adapter.count(isSession(query.model) ? narrowed(query) : query),
    updateMany: (query) => adapter.updateMany(isSession(query.model) ? narrowed(query) : query),
    delete: (query) => adapter.delete(isSession(query.model) ? narrowed(query) : query),
    deleteMany: (query) => adapter.deleteMany(isSession(query.model) ? narrowed(query) : query),
    consumeOne: (query) => adapter.consumeOne(isSession(query.model) ? narrowed(query) : query),
  }
}

function narrowed<Q extends { where?: Where | undefined }>(query: Q): Q {
  if (!query.where) return query
  const where = query.where.map((condition) =>
    condition.field === 'token'
      ? { ...condition, value: digestedValue(condition.value) }
      : condition,
  )
  return { ...query, where }
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
