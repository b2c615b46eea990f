import { accountEndpoints } from '@sipdesk/shared/account.ts'
import type { Session } from '@sipdesk/shared/session.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { failedRead } from '#src/api/api-error.ts'
import { callApi } from '#src/api/client.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { announce } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { refreshAccount } from './queries.ts'
import { AskPassword } from './ask-password.tsx'
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
  const session = useQuery(sessionQuery)
  const { data, error } = session
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
      {error && <ReadFailure {...failedRead(session)} />}
      {data && <StepView step={step} state={stateOf(data)} go={go} />}
      {!data && !error && <Skeleton lines={3} label={pageMessages.loading} />}
    </section>
  )
}

type Go = (next: Step) => void
/** Whether there is an authenticator app, or only a passkey. */
type State = 'on' | 'onByPasskey' | 'off'

function stateOf({ proofs, person: { hasSecondFactor } }: Session): State {
  if (!hasSecondFactor) return 'off'
  return !proofs || proofs.includes('code') ? 'on' : 'onByPasskey'
}

function StepView({ step, state, go }: { step: Step; state: State; go: Go }) {
  const queries = useQueryClient()
  switch (step.kind) {
    case 'rest':
      return <AtRest state={state} go={go} />
    case 'asking':
      return <Asking question={step.question} go={go} />
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

function AtRest({ state, go }: { state: State; go: Go }) {
  const button = (question: Question) => (
    <Button onClick={() => go({ kind: 'asking', question })}>
      {messages.questions[question].label}
    </Button>
  )
  return state === 'on' ? (
    <>
      <p>{messages.on}</p>
      <div className="button-row">
        {button('new-codes')}
        {button('turn-off')}
      </div>
    </>
  ) : (
    <>
      <p>{messages[state]}</p>
      <div className="button-row">{button('turn-on')}</div>
    </>
  )
}

function Asking({ question, go }: { question: Question; go: Go }) {
  const queries = useQueryClient()
  const answers: Record<Question, (password: string) => Promise<void>> = {
    async 'turn-on'(password) {
      const begun = await callApi(accountEndpoints.enableSecondFactor, { body: { password } })
      go({ kind: 'set-up', ...begun })
    },
    async 'turn-off'(password) {
      await callApi(accountEndpoints.disableSecondFactor, { body: { password } })
      await refreshAccount(queries)
      go(REST)
      announce(messages.turnedOff)
    },
    async 'new-codes'(password) {
      const replaced = await callApi(accountEndpoints.replaceRecoveryCodes, { body: { password } })
      go({ kind: 'codes', ...replaced })
    },
  }
  return (
    <AskPassword
      {...messages.questions[question]}
      send={answers[question]}
      onCancel={() => go(REST)}
    />
  )
}
