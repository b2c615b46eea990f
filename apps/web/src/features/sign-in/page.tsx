import { SecondFactor } from '@sipdesk/shared/sign-in.ts'
import { useLayoutEffect, useState } from 'react'
import { AppearanceChoices } from '#src/ui/appearance-choices.tsx'
import { Button } from '#src/ui/button.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { BrandHeader } from '#src/ui/brand.tsx'
import { EndNotice } from './end-notice.tsx'
import { SignInForm } from './sign-in-form.tsx'
import './sign-in.css'
import { page as messages } from '#messages/features/sign-in'

/** The whole page while signed out. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const [isChoosing, setIsChoosing] = useState(false)
  const [{ end, asked }] = useState(readEnd)
  // The next attempt tells of itself.
  const [isOver, setIsOver] = useState(false)
  useLayoutEffect(() => {
    // It tells of one sign-in, not of those that follow.
    if (end !== null) history.replaceState(null, '', location.pathname)
  }, [end])
  return (
    <>
      <BrandHeader />
      <main className="sign-in" id="main" tabIndex={-1}>
        <div className="card sign-in-card">
          <h1 tabIndex={-1}>{messages.title}</h1>
          {end !== null && end !== 'second-factor' && !isOver && <EndNotice end={end} />}
          <SignInForm
            onSignedIn={onSignedIn}
            onAttempt={() => setIsOver(true)}
            firstAsked={end === 'second-factor' ? asked : undefined}
          />
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

/** How a session or a company sign-in ended, and by which second factor it goes on. */
function readEnd() {
  const query = new URLSearchParams(location.search)
  const asked = query.get('with')?.split('.') ?? ['code']
  return {
    end: query.get('sign-in'),
    asked: SecondFactor.options.filter((factor) => asked.includes(factor)),
  }
}
