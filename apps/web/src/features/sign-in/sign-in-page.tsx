import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { failureOf } from '#src/api/api-error.ts'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { signInOptionsQuery } from './sign-in-options.ts'
import './sign-in.css'

/** The whole page for somebody who is not signed in. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const { data, error, refetch, isFetching } = useQuery(signInOptionsQuery)
  const wasRefused = new URLSearchParams(location.search).get('sign-in') !== null
  useEffect(() => {
    document.title = 'Sign in – Sipdesk'
  }, [])
  return (
    <main className="sign-in" id="main" tabIndex={-1}>
      <div className="card sign-in-card">
        <h1 tabIndex={-1}>Sign in to Sipdesk</h1>
        {wasRefused && (
          <Notice kind="error" title="The company sign-in did not let you in.">
            <p>You may have no role for Sipdesk yet. Ask an admin, or try again.</p>
          </Notice>
        )}
        {error && (
          <ReadFailure
            failure={failureOf(error)}
            isRetrying={isFetching}
            onRetry={() => void refetch()}
          />
        )}
        {data && <SignInForm options={data} onSignedIn={onSignedIn} />}
        {!data && !error && <Skeleton lines={4} label="Loading" />}
      </div>
      <LiveRegion />
    </main>
  )
}
