import type { Session } from '@sipdesk/shared/session.ts'
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { sessionQuery } from '#src/api/queries.ts'
import { useRead } from '#src/api/use-read.ts'
import { warmUpWorker } from '#src/api/usernames.ts'
import { ChangesNotice } from '#src/features/account/changes-notice.tsx'
import { ProofNotice } from '#src/features/account/proof-notice.tsx'
import { ListNavigation } from '#src/features/credential-lists/list-navigation.tsx'
import { TypedGuard } from '#src/features/credentials/leave-guard.tsx'
import { Palette } from '#src/features/search/palette.tsx'
import { SearchLink } from '#src/features/search/search-link.tsx'
import { PersonMenu } from '#src/features/session/person-menu.tsx'
import { SignOut } from '#src/features/session/sign-out.tsx'
import { Link } from '#src/lib/link.tsx'
import { listenTo } from '#src/lib/listen-to.ts'
import { paths } from '#src/lib/paths.ts'
import { isSearchKey, isSingleKey, useShortcut } from '#src/lib/use-shortcut.ts'
import { Code } from '#src/lib/value.tsx'
import { AppearanceMenu } from '#src/ui/appearance-menu.tsx'
import { ExactTimes } from '#src/ui/exact-times.tsx'
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Brand } from '#src/ui/top-bar.tsx'
import { shell as messages } from '#messages/app'
import { HelpSheet } from './help-sheet.tsx'
import { usePrefetchOnIntent } from './routes.tsx'
import './shell.css'
import { focusUsername, useCommands } from './use-commands.ts'

const OpenApprovals = lazyWithRetry(
  async () => (await import('#src/features/approvals/open-approvals.tsx')).OpenApprovals,
)

/** The frame of every page: person and account, the lists, and standing notices. */
export function Shell({ children }: { children: ReactNode }) {
  const { data: session, failed } = useRead(sessionQuery)
  const isOnline = useOnline()
  const [isLeaving, setIsLeaving] = useState(false)
  const signOut = () => setIsLeaving(true)
  useEffect(warmUpWorker, [])
  return (
    <div className="app">
      <a className="skip-link" href="#main">
        {messages.skip}
      </a>
      <div className="rail">
        <Link href={paths.home} className="brand">
          <Brand />
        </Link>
        <ListNavigation />
      </div>
      <div className="stage">
        <header className="top-bar">
          {session && <WhoAndWhere session={session} onSignOut={signOut} />}
          <div className="extras">{session && <Tools session={session} onSignOut={signOut} />}</div>
        </header>
        {!isOnline && (
          <p className="banner banner-offline" role="alert">
            {messages.youAreOffline}
          </p>
        )}
        <main id="main" tabIndex={-1}>
          {failed && (
            <ReadFailure {...failed} failure={{ ...failed.failure, title: messages.modeUnread }} />
          )}
          {session && <StandingNotices session={session} />}
          <ChangesNotice />
          {children}
        </main>
      </div>
      {isLeaving && <SignOut onClose={() => setIsLeaving(false)} />}
      <LiveRegion />
    </div>
  )
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

type SessionProps = { session: Session; onSignOut: () => void }

/** The ways from every page, who is signed in, and in which account. */
function WhoAndWhere({ session, onSignOut }: SessionProps) {
  return (
    <>
      <SearchLink />
      <PersonMenu session={session} onSignOut={onSignOut} />
      <p className="account">
        {messages.twilioAccount} <Code>{session.accountSid}</Code>
      </p>
    </>
  )
}

/** What is at hand on every page: theme and language, the palette, the keys, exact times. */
function Tools({ session, onSignOut }: SessionProps) {
  const [open, setOpen] = useState<'palette' | 'help'>()
  const close = () => setOpen(undefined)
  const showHelp = () => setOpen('help')
  const showPalette = () => setOpen('palette')
  const commands = useCommands(session, { onShortcuts: showHelp, onSignOut })
  usePrefetchOnIntent()
  useShortcut(isSearchKey, showPalette)
  useShortcut((event) => isSingleKey(event, '?'), showHelp)
  useShortcut((event) => isSingleKey(event, 'n'), focusUsername)
  return (
    <>
      <TypedGuard />
      <ExactTimes />
      <AppearanceMenu onPalette={showPalette} onShortcuts={showHelp} />
      {open === 'palette' && <Palette commands={commands} onClose={close} />}
      {open === 'help' && <HelpSheet onClose={close} />}
    </>
  )
}

const onNetwork = (listener: () => void) => listenTo(['online', 'offline'], listener)

/** Whether the browser believes that it has a network. */
function useOnline(): boolean {
  return useSyncExternalStore(onNetwork, () => navigator.onLine)
}
