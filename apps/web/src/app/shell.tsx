import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { failureOf } from '#src/api/api-error.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { ListNavigation } from '#src/features/credential-lists/list-navigation.tsx'
import { SearchLink } from '#src/features/search/search-link.tsx'
import { PersonMenu } from '#src/features/session/person-menu.tsx'
import { paths } from '#src/lib/paths.ts'
import { useOnline } from '#src/lib/use-online.ts'
import { Icon } from '#src/ui/icon.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'

/** What surrounds every page: who and where, the lists, and what people must know at all times. */
export function Shell({ children }: { children: ReactNode }) {
  const { data: session, error, refetch, isFetching } = useQuery(sessionQuery)
  useFocusOnNavigation()
  const isOnline = useOnline()
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the main content
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
              <span className="account-label">Twilio account</span>{' '}
              <code>{session.accountSid}</code>
            </p>
          )}
        </div>
        {session?.mode === 'sandbox' && (
          <p className="banner banner-sandbox">
            <strong>Sandbox:</strong> this is a simulated Twilio. Nothing you do here reaches a real
            account.
          </p>
        )}
        {!isOnline && (
          <p className="banner banner-offline" role="alert">
            <strong>You are offline.</strong> Nothing you typed is lost. Go on when the connection
            is back.
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
                title: 'Sandbox or live account? It could not be read',
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
