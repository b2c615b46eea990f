import { lazy } from 'react'

/*
 * What a press needs and the first look at the page does not. It is fetched when somebody begins to fill
 * in the form, and a press waits for all of it: afterwards there may be no connection to fetch it with.
 */

const importPursuit = () => import('./pursuit.ts')
const importCreatedPanel = () => import('./created-panel.tsx')
const importDoubtNotice = () => import('./doubt-notice.tsx')

export const CreatedPanel = lazy(async () => ({
  default: (await importCreatedPanel()).CreatedPanel,
}))
export const DoubtNotice = lazy(async () => ({ default: (await importDoubtNotice()).DoubtNotice }))

/** Everything that may be needed from a press on; what sends it is returned. */
export async function loadForPress() {
  const [pursuit] = await Promise.all([importPursuit(), importCreatedPanel(), importDoubtNotice()])
  return pursuit
}

/** The same, without waiting; a press tries again what fails here. */
export function prefetchForPress(): void {
  loadForPress().catch(() => {})
}
