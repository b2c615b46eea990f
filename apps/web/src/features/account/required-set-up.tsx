import { accountEndpoints } from '@sipdesk/shared/account.ts'
import type { BodyOf, ReplyOf } from '@sipdesk/shared/endpoint.ts'
import type { Session } from '@sipdesk/shared/session.ts'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { callApi } from '#src/api/client.ts'
import { Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { BrandHeader } from '#src/ui/brand.tsx'
import './account.css'
import { AskPassword } from './ask-password.tsx'
import { ConfirmStep } from './confirm-step.tsx'
import { RequiredPasskey } from './required-passkey.tsx'
import { SetUp } from './set-up.tsx'
import { requiredSetUp as messages, secondFactor } from '#messages/features/account'
import { roles } from '#messages/ui'

type Steps = {
  /** How the person can prove who they are. */
  proofs: Session['proofs']
  /** Called once the second factor counts. */
  onDone: () => Promise<void>
  /** Without it, there is no way around. */
  onCancel?: () => void
}

type Props = Pick<Steps, 'onDone'> & { session: Session; onSignOut: () => void }

const HEADING = 'required-set-up-heading'

type Begun = ReplyOf<typeof accountEndpoints.enableSecondFactor>

/** The whole page for somebody who must have a second factor and has none. */
export function RequiredSetUp({ session: { person, proofs }, onDone, onSignOut }: Props) {
  return (
    <>
      <BrandHeader />
      <main className="document required-set-up" id="main" tabIndex={-1}>
        <header className="page-header">
          <h1 tabIndex={-1}>{messages.title}</h1>
        </header>
        <p>{messages.why(roles[person.role])}</p>
        <section className="card account-section" aria-labelledby={HEADING}>
          <h2 id={HEADING} tabIndex={-1}>
            {secondFactor.title}
          </h2>
          <SetUpSteps proofs={proofs} onDone={onDone} />
        </section>
        <RequiredPasskey onDone={onDone} />
        <p>
          <Value>{person.email}</Value>{' '}
          <Button variant="quiet" onClick={onSignOut}>
            {messages.signOut}
          </Button>
        </p>
        <LiveRegion />
      </main>
    </>
  )
}

type DialogProps = Pick<Props, 'session' | 'onDone'> & { onCancel: () => void }

/** The same on top of a page on which something has been typed: it waits below, and goes on afterwards. */
export function SetUpDialog({ session: { person, proofs }, onDone, onCancel }: DialogProps) {
  return (
    <Modal aria-labelledby={HEADING} onClose={onCancel}>
      <h2 id={HEADING} tabIndex={-1}>
        {messages.title}
      </h2>
      <p>
        {messages.why(roles[person.role])} {messages.isKept}
      </p>
      <SetUpSteps proofs={proofs} onDone={onDone} onCancel={onCancel} />
      <RequiredPasskey onDone={onDone} />
    </Modal>
  )
}

/** From the proof of who it is to the first code. */
function SetUpSteps({ proofs, onDone, onCancel }: Steps) {
  const [begun, setBegun] = useState<Begun>()

  async function begin(body: BodyOf<typeof accountEndpoints.enableSecondFactor>): Promise<void> {
    const next = await callApi(accountEndpoints.enableSecondFactor, { body })
    flushSync(() => setBegun(next))
    // What was clicked is gone.
    document.getElementById(HEADING)?.focus()
  }
  const leave = onCancel && { onCancel }
  if (begun) return <SetUp {...begun} onConfirmed={onDone} onCancel={() => setBegun(undefined)} />
  const { label, consequence } = secondFactor.questions['turn-on']
  const question = { label, consequence: consequence.password, ...leave }
  if (proofs?.includes('password') === false) {
    return <ConfirmStep {...question} send={() => begin({})} />
  }
  return <AskPassword {...question} send={(password) => begin({ password })} />
}
