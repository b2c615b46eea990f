import { useIsFetching, useQuery } from '@tanstack/react-query'
import { Suspense, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { failureOf } from '#src/api/api-error.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { ListNavigation } from '#src/features/credential-lists/list-navigation.tsx'
import { SearchLink } from '#src/features/search/search-link.tsx'
import { PersonMenu } from '#src/features/session/person-menu.tsx'
import { paths } from '#src/lib/paths.ts'
import { useOnline } from '#src/lib/use-online.ts'
import { Icon } from '#src/ui/icon.tsx'
import { lazily } from '#src/ui/lazily.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'
import * as words from '#words/app.tsx'

const Extras = lazily(async () => (await import('./extras.tsx')).Extras)

/** What surrounds every page: who and where, the lists, and what people must know at all times. */
export function Shell({ children }: { children: ReactNode }) {
  const { data: session, error, refetch, isFetching } = useQuery(sessionQuery)
  useFocusOnNavigation()
  const isOnline = useOnline()
  const isSettled = useSettled(session !== undefined)
  return (
    <>
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <header>
        <div className="top-bar">
          <Link href={paths.home} className="brand">
            <Icon name="phone" /> Sipdesk
          </Link>
          {session && <SearchLink />}
          {session && <PersonMenu person={session.person} />}
          {session && (
            <p className="account">
              <span className="account-label">{words.twilioAccount}</span>{' '}
              <code>{session.accountSid}</code>
            </p>
          )}
          <div className="extras">
            <Suspense>{session && isSettled && <Extras session={session} />}</Suspense>
          </div>
        </div>
        {session?.mode === 'sandbox' && <p className="banner banner-sandbox">{words.sandbox}</p>}
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

/** Whether all that the first look needs has been read: what can wait until then does. */
function useSettled(isBegun: boolean): boolean {
  const [isSettled, setIsSettled] = useState(false)
  const isReading = useIsFetching() > 0
  if (isBegun && !isReading && !isSettled) setIsSettled(true)
  return isSettled
}
