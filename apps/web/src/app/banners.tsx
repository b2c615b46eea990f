import { useSyncExternalStore, type ComponentProps } from 'react'
import { listenTo } from '#src/lib/listen-to.ts'
import { OfflineBanner, OutageBanner } from '#src/ui/outage-banner.tsx'
import { shell as messages } from '#messages/app'

type Props = { outage: ComponentProps<typeof OutageBanner> | undefined }

/** What concerns the whole page, on top of it: why nothing can be read, or that the browser believes to have no network. */
export function Banners({ outage }: Props) {
  const isOnline = useSyncExternalStore(onNetwork, () => navigator.onLine)
  if (outage) return <OutageBanner {...outage} />
  if (isOnline) return null
  return <OfflineBanner>{messages.youAreOffline}</OfflineBanner>
}

const onNetwork = (listener: () => void) => listenTo(['online', 'offline'], listener)
