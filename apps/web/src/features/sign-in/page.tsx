import { useState } from 'react'
import { AppearanceChoices } from '#src/ui/appearance-choices.tsx'
import { Button } from '#src/ui/button.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { TopBar } from '#src/ui/top-bar.tsx'
import { SignInForm } from './sign-in-form.tsx'
import './sign-in.css'
import { page as messages } from '#messages/features/sign-in'

/** The whole page while signed out. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const [isChoosing, setIsChoosing] = useState(false)
  const cameBack = new URLSearchParams(location.search).get('sign-in')
  return (
    <>
      <TopBar />
      <main className="sign-in" id="main" tabIndex={-1}>
        <div className="card sign-in-card">
          <h1 tabIndex={-1}>{messages.title}</h1>
          {cameBack === 'waits' ? (
            <Notice kind="info" title={messages.companyWaits}>
              <p>{messages.askForApproval}</p>
            </Notice>
          ) : (
            cameBack !== null && (
              <Notice kind="error" title={messages.companyRefused}>
                <p>{messages.askAdmin}</p>
              </Notice>
            )
          )}
          <SignInForm onSignedIn={onSignedIn} />
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
