/** The lowest HTTP status that tells of a fault of whoever is asked. */
export const SERVER_FAULT = 500

/** better-auth could not do what was asked, for a reason of its own or of the database. */
class AuthFailed extends Error {
  override readonly name = 'AuthFailed'
}

/**
 * Whether better-auth refuses what it was asked.
 *
 * @throws AuthFailed where it could not even try: that is told as a fault, never as a wrong password.
 */
export function isRefused({ ok, status }: globalThis.Response): boolean {
  if (status >= SERVER_FAULT) throw new AuthFailed()
  return !ok
}
