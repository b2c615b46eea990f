import { failureOf } from '#src/api/api-error.ts'
import { announce } from '#src/lib/announcer.ts'
import { paths } from '#src/lib/paths.ts'

/** Signs out and shows the way in; where that fails, says why and stays. */
export async function leave(): Promise<void> {
  const failure = await import('./sign-out.ts').then(({ signOut }) => signOut(), failureOf)
  if (failure) announce(failure.detail)
  // Nothing that this person saw or typed stays behind.
  else location.assign(paths.home)
}
