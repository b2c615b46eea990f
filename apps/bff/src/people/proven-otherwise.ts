import { AsyncLocalStorage } from 'node:async_hooks'
import type { kyselyAdapter } from '@better-auth/kysely-adapter'
import { CREDENTIAL_PROVIDER } from './directory.ts'

type AdapterFactory = ReturnType<typeof kyselyAdapter>

const provenOtherwise = new AsyncLocalStorage<true>()

/** Does work in which better-auth asks for no password, since the person has proven otherwise who they are. */
export function withoutPassword<T>(work: () => Promise<T>): Promise<T> {
  return provenOtherwise.run(true, work)
}

/**
 * Lets better-auth find no password within `withoutPassword`. By itself it asks everybody who has one for it,
 * and takes it where a second factor should be asked for.
 */
export function withPasswordsUnlessProven(factory: AdapterFactory): AdapterFactory {
  return (options) => {
    const adapter = factory(options)
    return {
      ...adapter,
      findOne: async (query) => {
        const isPassword = query.where.some(
          ({ field, value }) => field === 'providerId' && value === CREDENTIAL_PROVIDER,
        )
        const isHidden = provenOtherwise.getStore() && query.model === 'account' && isPassword
        return isHidden ? null : adapter.findOne(query)
      },
    }
  }
}
