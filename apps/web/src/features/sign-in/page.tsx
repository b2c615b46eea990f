import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { failureOf } from '#src/api/api-error.ts'
import { AppearanceChoices } from '#src/ui/appearance-choices.tsx'
import { Button } from '#src/ui/button.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { TopBar } from '#src/ui/top-bar.tsx'
import { SignInForm, signInOptionsQuery } from './sign-in-form.tsx'
import './sign-in.css'
import { form as formMessages, page as messages } from '#messages/features/sign-in'

/** The whole page while signed out. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const { data, error, refetch, isFetching } = useQuery(signInOptionsQuery)
  const [isChoosing, setIsChoosing] = useState(false)
  const wasRefused = new URLSearchParams(location.search).get('sign-in') !== null
  return (
    <>
      <TopBar />
      <main className="sign-in" id="main" tabIndex={-1}>
        <div className="card sign-in-card">
          <h1 tabIndex={-1}>{messages.title}</h1>
          {wasRefused && (
            <Notice kind="error" title={messages.companyRefused}>
              <p>{messages.askAdmin}</p>
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
          {!data && !error && <Skeleton lines={4} label={formMessages.loading} />}
        </div>
        <div className="sign-in-appearance">
          {isChoosing ? (
            <AppearanceChoices />
          ) : (
            <Button variant="quiet" onClick={() => setIsChoosing(true)}>
              {messages.appearance}
            </Button>
          )}
        </div>
        <LiveRegion />
      </main>
    </>
  )
}
