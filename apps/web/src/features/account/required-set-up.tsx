import { accountEndpoints } from '@sipdesk/shared/account.ts'
import type { BodyOf, ReplyOf } from '@sipdesk/shared/endpoint.ts'
import type { Session } from '@sipdesk/shared/session.ts'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { callApi } from '#src/api/client.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { Button } from '#src/ui/button.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { TopBar } from '#src/ui/top-bar.tsx'
import './account.css'
import { AskPassword } from './ask-password.tsx'
import { RequiredPasskey } from './required-passkey.tsx'
import { SetUp } from './set-up.tsx'
import { requiredSetUp as messages, secondFactor } from '#messages/features/account'
import { roles } from '#messages/ui'

type Props = {
  session: Session
  /** Called once the second factor counts. */
  onDone: () => Promise<void>
  onSignOut: () => void
}

const HEADING = 'required-set-up-heading'

type Begun = ReplyOf<typeof accountEndpoints.enableSecondFactor>

/** The whole page for somebody who must have a second factor and has none. */
export function RequiredSetUp({ session: { person, proofs }, onDone, onSignOut }: Props) {
  const [begun, setBegun] = useState<Begun>()

  async function begin(body: BodyOf<typeof accountEndpoints.enableSecondFactor>): Promise<void> {
    const next = await callApi(accountEndpoints.enableSecondFactor, { body })
    flushSync(() => setBegun(next))
    // What was clicked is gone.
    document.getElementById(HEADING)?.focus()
  }
  return (
    <>
      <TopBar />
      <main className="account-page required-set-up" id="main" tabIndex={-1}>
        <header className="page-header">
          <h1 tabIndex={-1}>{messages.title}</h1>
        </header>
        <p>{messages.why(roles[person.role])}</p>
        <section className="card account-section" aria-labelledby={HEADING}>
          <h2 id={HEADING} tabIndex={-1}>
            {secondFactor.title}
          </h2>
          {begun ? (
            <SetUp {...begun} onConfirmed={onDone} onCancel={() => setBegun(undefined)} />
          ) : proofs?.includes('password') === false ? (
            <Begin send={() => begin({})} />
          ) : (
            <AskPassword
              {...secondFactor.questions['turn-on']}
              send={(password) => begin({ password })}
            />
          )}
        </section>
        <RequiredPasskey onDone={onDone} />
        <p>
          {person.email}{' '}
          <Button variant="quiet" onClick={onSignOut}>
            {messages.signOut}
          </Button>
        </p>
        <LiveRegion />
      </main>
    </>
  )
}

/** For those without a password. */
function Begin({ send: begin }: { send: () => Promise<void> }) {
  const { isBusy, failure, send } = useSubmit(begin)
  const { label, consequence } = secondFactor.questions['turn-on']
  return (
    <>
      <p>{consequence}</p>
      <FailureAlert failure={failure} />
      <div className="button-row">
        <Button variant="primary" isBlocked={isBusy} onClick={() => void send()}>
          {label}
        </Button>
      </div>
    </>
  )
}
