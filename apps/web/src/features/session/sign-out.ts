import { sessionEndpoints } from '@sipdesk/shared/session.ts'
import { failureOf } from '#src/api/api-error.ts'
import { callApi } from '#src/api/client.ts'
import { announce } from '#src/lib/announcer.ts'
import { paths } from '#src/lib/paths.ts'

/** Ends the session and shows the way in; where that fails, says why and stays. */
export async function signOut(): Promise<void> {
  const failure = await callApi(sessionEndpoints.signOut).then(() => undefined, failureOf)
  if (failure && failure.code !== 'unauthenticated') announce(failure.detail)
  // Nothing that this person saw or typed stays behind.
  else location.assign(paths.home)
}
