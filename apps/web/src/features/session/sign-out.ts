import { accountEndpoints } from '@sipdesk/shared/account-api.ts'
import { failureOf, type Failure } from '#src/api/api-error.ts'
import { callApi } from '#src/api/client.ts'

/** Ends the session; resolves to why not, if so. Loaded when it is asked for. */
export async function signOut(): Promise<Failure | undefined> {
  const failure = await callApi(accountEndpoints.signOut).then(() => undefined, failureOf)
  return failure?.code === 'unauthenticated' ? undefined : failure
}
