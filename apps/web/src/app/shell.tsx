import type { Session } from '@sipdesk/shared/session.ts'
import { useEffect, useState, type ReactNode } from 'react'
import { useOutage } from '#src/api/outage.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { useRead } from '#src/api/use-read.ts'
import { warmUpWorker } from '#src/api/usernames.ts'
import { ChangesNotice } from '#src/features/account/changes-notice.tsx'
import { ProofNotice } from '#src/features/account/proof-notice.tsx'
import { TypedGuard } from '#src/features/credentials/leave-guard.tsx'
import { Palette } from '#src/features/search/palette.tsx'
import { SignOut } from '#src/features/session/sign-out.tsx'
import { isSearchKey, isSingleKey, useShortcut } from '#src/lib/use-shortcut.ts'
import { ExactTimes } from '#src/ui/exact-times.tsx'
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { ToldAbove } from '#src/ui/told-above.ts'
import { shell as messages } from '#messages/app'
import { Banners } from './banners.tsx'
import { HelpSheet } from './help-sheet.tsx'
import { Drawer, Rail } from './rail.tsx'
import { usePrefetchOnIntent } from './routes.tsx'
import { TopBar } from './top-bar.tsx'
import { useCommands } from './use-commands.ts'

const OpenApprovals = lazyWithRetry(
  async () => (await import('#src/features/approvals/open-approvals.tsx')).OpenApprovals,
)

type Overlay = 'drawer' | 'palette' | 'help' | 'sign-out'
type Props = { location: string; children: ReactNode }

/** The frame of every page: the rail, the top bar, and standing notices. */
export function Shell({ location, children }: Props) {
  const { data: session, failed } = useRead(sessionQuery)
  const outage = useOutage()
  const [overlay, setOverlay] = useOverlay(location)
  const close = () => setOverlay(undefined)
  const onHelp = () => setOverlay('help')
  const onSearch = () => setOverlay('palette')
  const onSignOut = () => setOverlay('sign-out')
  const rail = { session, onShortcuts: onHelp, onSignOut }
  useEffect(warmUpWorker, [])
  return (
    <div className="app">
      <a className="skip-link" href="#main">
        {messages.skip}
      </a>
      <ToldAbove value={outage?.failure.code}>
        <Rail {...rail} />
        <div className="stage">
          <TopBar
            location={location}
            isReady={session !== undefined}
            onMenu={() => setOverlay('drawer')}
            onSearch={onSearch}
            onHelp={onHelp}
          />
          <Banners outage={outage} />
          <main id="main" tabIndex={-1}>
            {failed && (
              <ReadFailure
                {...failed}
                failure={{ ...failed.failure, title: messages.modeUnread }}
              />
            )}
            {session && <StandingNotices session={session} />}
            <ChangesNotice />
            {children}
            <ExactTimes />
          </main>
        </div>
      </ToldAbove>
      {overlay === 'drawer' && <Drawer {...rail} onClose={close} />}
      {overlay === 'help' && <HelpSheet onClose={close} />}
      {overlay === 'sign-out' && <SignOut onClose={close} />}
      {session && (
        <Tools
          session={session}
          isSearching={overlay === 'palette'}
          onClose={close}
          {...{ onSearch, onHelp, onSignOut }}
        />
      )}
      <LiveRegion />
    </div>
  )
}

/** What lies over the page, one at a time. The drawer is gone before the page that it led to takes focus. */
function useOverlay(location: string) {
  const [overlay, setOverlay] = useState<Overlay>()
  const [seen, setSeen] = useState(location)
  if (seen !== location) {
    setSeen(location)
    if (overlay === 'drawer') setOverlay(undefined)
  }
  return [overlay, setOverlay] as const
}

/** What is to be said on top of the pages: who it is, and what waits for a second admin. */
function StandingNotices({ session }: { session: Session }) {
  return (
    <>
      <ProofNotice isProven={session.hasRecentProof === true} />
      {session.approvals && <OpenApprovals personId={session.person.id} />}
    </>
  )
}

type ToolsProps = {
  session: Session
  isSearching: boolean
  onSearch: () => void
  onHelp: () => void
  onSignOut: () => void
  onClose: () => void
}

/** What is at hand on every page: the palette, and the keys. */
function Tools({ session, isSearching, onSearch, onHelp, onSignOut, onClose }: ToolsProps) {
  const commands = useCommands(session, { onShortcuts: onHelp, onSignOut })
  usePrefetchOnIntent()
  useShortcut(isSearchKey, onSearch)
  useShortcut((event) => isSingleKey(event, '?'), onHelp)
  return (
    <>
      <TypedGuard />
      {isSearching && <Palette session={session} commands={commands} onClose={onClose} />}
    </>
  )
}
