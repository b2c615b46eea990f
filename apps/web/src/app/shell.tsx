import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { failureOf } from '#src/api/api-error.ts'
import { credentialListsQuery, sessionQuery } from '#src/api/queries.ts'
import { ListNavigation } from '#src/features/credential-lists/list-navigation.tsx'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { useLater } from '#src/lib/use-later.ts'
import { useOnline } from '#src/lib/use-online.ts'
import { lazily } from '#src/ui/lazily.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Brand } from '#src/ui/top-bar.tsx'
import * as words from '#words/app.tsx'

const WhoAndWhere = lazily(async () => (await import('./who-and-where.tsx')).WhoAndWhere)
const Extras = lazily(async () => (await import('./extras.tsx')).Extras)

/** What surrounds every page: who and where, the lists, and what people must know at all times. */
export function Shell({ children }: { children: ReactNode }) {
  const { data: session, error, refetch, isFetching } = useQuery(sessionQuery)
  // Where the HTML says it, nothing moves once the session is known.
  const mode = document.documentElement.dataset['mode'] ?? session?.mode
  const isOnline = useOnline()
  const { isFetched: areListsRead } = useQuery(credentialListsQuery)
  const isLater = useLater()
  return (
    <>
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <header>
        <div className="top-bar">
          <Link href={paths.home} className="brand">
            <Brand />
          </Link>
          {session && isLater && <WhoAndWhere session={session} />}
          <div className="extras">{session && areListsRead && <Extras session={session} />}</div>
        </div>
        {mode === 'sandbox' && <p className="banner banner-sandbox">{words.sandbox}</p>}
        {!isOnline && (
          <p className="banner banner-offline" role="alert">
            {words.youAreOffline}
          </p>
        )}
      </header>
      <div className="columns">
        <ListNavigation />
        <main id="main" tabIndex={-1}>
          {error && (
            <ReadFailure
              failure={{
                ...failureOf(error),
                title: words.modeUnread,
              }}
              isRetrying={isFetching}
              onRetry={() => void refetch()}
            />
          )}
          {children}
        </main>
      </div>
      <LiveRegion />
    </>
  )
}
