import type { kyselyAdapter } from '@better-auth/kysely-adapter'
import { COMPANY_PROVIDER } from './directory.ts'

type AdapterFactory = ReturnType<typeof kyselyAdapter>
type Adapter = ReturnType<AdapterFactory>
type Query = Parameters<Adapter['findMany']>[0]

/**
 * Lets better-auth find company accounts of this issuer alone. By itself it knows an account by its
 * subject, and another issuer may use the same one for somebody else.
 */
export function withAccountsOf(
  issuer: string | undefined,
  factory: AdapterFactory,
): AdapterFactory {
  return (options) => {
    const adapter = factory(options)
    return {
      ...adapter,
      findMany: (query) => adapter.findMany(narrowed(query, issuer)),
      transaction: (run) =>
        adapter.transaction((inner) =>
          run({ ...inner, findMany: (query) => inner.findMany(narrowed(query, issuer)) }),
        ),
    }
  }
}

function narrowed(query: Query, issuer: string | undefined): Query {
  const { model, where = [] } = query
  const isAboutCompany = where.some(
    ({ field, value }) => field === 'providerId' && value === COMPANY_PROVIDER,
  )
  if (model !== 'account' || !isAboutCompany) return query
  return { ...query, where: [...where, { field: 'issuer', value: issuer ?? null }] }
}
