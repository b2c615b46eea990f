import { accountEndpoints } from '@sipdesk/shared/account.ts'
import type { Session } from '@sipdesk/shared/session.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { callApi } from '#src/api/client.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { useRead } from '#src/api/use-read.ts'
import { announce } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { refreshAccount } from './queries.ts'
import { AskPassword } from './ask-password.tsx'
import { ConfirmStep } from './confirm-step.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SetUp } from './set-up.tsx'
import { page as pageMessages, secondFactor as messages } from '#messages/features/account'

type Question = 'turn-on' | 'turn-off' | 'new-codes'

/** Where the person is. Secrets and codes are here, and nowhere else. */
type Step =
  | { kind: 'rest' }
  | { kind: 'asking'; question: Question }
  | { kind: 'set-up'; totpUri: string; recoveryCodes: string[] }
  | { kind: 'codes'; recoveryCodes: string[] }

const REST: Step = { kind: 'rest' }

/** Turns the second factor on and off, and replaces its recovery codes. */
export function SecondFactorSection() {
  const { data, failed } = useRead(sessionQuery)
  const heading = useRef<HTMLHeadingElement>(null)
  const [step, setStep] = useState(REST)

  function go(next: Step) {
    flushSync(() => setStep(next))
    // What was clicked is gone. A question takes focus by itself.
    if (next.kind !== 'asking') heading.current?.focus()
  }
  return (
    <section className="card account-section" aria-labelledby="second-factor-heading">
      <h2 id="second-factor-heading" ref={heading} tabIndex={-1}>
        {messages.title}
      </h2>
      {failed && <ReadFailure {...failed} />}
      {data && <StepView step={step} session={data} go={go} />}
      {!data && !failed && <Skeleton lines={3} label={pageMessages.loading} />}
    </section>
  )
}

type Go = (next: Step) => void

/** Whether there is an authenticator app, or only a passkey, or neither. */
function stateOf({ proofs, person: { hasSecondFactor } }: Session): 'on' | 'onByPasskey' | 'off' {
  if (!hasSecondFactor) return 'off'
  return !proofs || proofs.includes('code') ? 'on' : 'onByPasskey'
}

/** With what the person signs in, before a code is asked for. */
function wayIn({ hasPassword }: Session): 'password' | 'company' {
  return hasPassword === false ? 'company' : 'password'
}

type StepProps = { step: Step; session: Session; go: Go }

function StepView({ step, session, go }: StepProps) {
  const queries = useQueryClient()
  switch (step.kind) {
    case 'rest':
      return <AtRest session={session} go={go} />
    case 'asking':
      return <Asking question={step.question} session={session} go={go} />
    case 'set-up':
      return (
        <SetUp
          totpUri={step.totpUri}
          recoveryCodes={step.recoveryCodes}
          onCancel={() => go(REST)}
          onConfirmed={async () => {
            await refreshAccount(queries)
            go(REST)
            announce(messages.turnedOn)
          }}
        />
      )
    case 'codes':
      return (
        <>
          <h3>{messages.newCodes}</h3>
          <p>{messages.oldCodesEnded}</p>
          <RecoveryCodes codes={step.recoveryCodes} />
          <div className="button-row">
            <Button variant="primary" onClick={() => go(REST)}>
              {messages.stored}
            </Button>
          </div>
        </>
      )
  }
}

function AtRest({ session, go }: Omit<StepProps, 'step'>) {
  const way = wayIn(session)
  const button = (question: Question) => (
    <Button onClick={() => go({ kind: 'asking', question })}>
      {messages.questions[question].label}
    </Button>
  )
  const state = stateOf(session)
  return state === 'on' ? (
    <>
      <p>
        {messages.on[way]}{' '}
        {session.proofs?.includes('passkey') && <span>{messages.orByPasskey}</span>}
      </p>
      <div className="button-row">
        {button('new-codes')}
        {button('turn-off')}
      </div>
    </>
  ) : (
    <>
      <p>{state === 'off' ? messages.off[way] : messages.onByPasskey}</p>
      <div className="button-row">{button('turn-on')}</div>
    </>
  )
}

type AskingProps = Omit<StepProps, 'step'> & { question: Question }

function Asking({ question, session, go }: AskingProps) {
  const queries = useQueryClient()
  const answers: Record<Question, (body: { password?: string }) => Promise<void>> = {
    async 'turn-on'(body) {
      const begun = await callApi(accountEndpoints.enableSecondFactor, { body })
      go({ kind: 'set-up', ...begun })
    },
    async 'turn-off'(body) {
      await callApi(accountEndpoints.disableSecondFactor, { body })
      await refreshAccount(queries)
      go(REST)
      announce(messages.turnedOff)
    },
    async 'new-codes'(body) {
      const replaced = await callApi(accountEndpoints.replaceRecoveryCodes, { body })
      go({ kind: 'codes', ...replaced })
    },
  }
  const answer = answers[question]
  const { label, consequence } = messages.questions[question]
  const step = { label, consequence: consequence[wayIn(session)], onCancel: () => go(REST) }
  // Who has a second factor proves by that who they are, and who has no password otherwise.
  return question === 'turn-on' && session.proofs?.includes('password') !== false ? (
    <AskPassword {...step} send={(password) => answer({ password })} />
  ) : (
    <ConfirmStep {...step} send={() => answer({})} />
  )
}
