import { useSyncExternalStore, type ReactNode } from 'react'
import { useOutage } from '#src/api/outage.ts'
import { listenTo } from '#src/lib/listen-to.ts'
import { OfflineBanner, OutageBanner } from '#src/ui/outage-banner.tsx'
import { ToldAbove } from '#src/ui/told-above.ts'
import { shell as messages } from '#messages/app'

/** What could not be read anywhere is told once, on top of all that would tell it. */
export function OutageFrame({ children }: { children: ReactNode }) {
  const outage = useOutage()
  const isOnline = useSyncExternalStore(onNetwork, () => navigator.onLine)
  return (
    <>
      {outage && <OutageBanner {...outage} />}
      {!outage && !isOnline && <OfflineBanner>{messages.youAreOffline}</OfflineBanner>}
      <ToldAbove value={outage?.failure.code}>{children}</ToldAbove>
    </>
  )
}

const onNetwork = (listener: () => void) => listenTo(['online', 'offline'], listener)
