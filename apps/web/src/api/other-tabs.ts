import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** Carries the keys of what has to be read again: kinds and SIDs, no name and no secret. */
const channel = new BroadcastChannel('sipdesk')

const signOuts = new BroadcastChannel('sipdesk sign-out')

/** Has every other tab of this browser know that the person has signed out. */
export function tellSignOut(): void {
  signOuts.postMessage('')
}

/** Calls the listener when somebody signs out in another tab. Returns how to end it. */
export function onSignOutElsewhere(listener: () => void): () => void {
  signOuts.addEventListener('message', listener)
  return () => signOuts.removeEventListener('message', listener)
}

/** Has these read again, here and in every other tab of this browser; done once they are known here. */
export async function refreshEverywhere(queries: QueryClient, keys: QueryKey[]): Promise<void> {
  channel.postMessage(keys)
  await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })))
}

/** Reads again here what was changed in another tab. */
export function followOtherTabs(queries: QueryClient): void {
  channel.addEventListener('message', ({ data: keys }: MessageEvent<QueryKey[]>) => {
    for (const queryKey of keys) void queries.invalidateQueries({ queryKey })
  })
}
