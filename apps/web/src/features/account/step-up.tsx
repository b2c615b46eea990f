import type { ProofKind } from '@sipdesk/shared/session.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { passkeyObstacle } from '#src/api/passkeys.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { isSessionOver, onSessionEnd } from '#src/api/session.ts'
import { answerProof } from '#src/api/step-up.ts'
import { Button } from '#src/ui/button.tsx'
import { Modal } from '#src/ui/modal.tsx'
import './account.css'
import { CompanyProof } from './company-proof.tsx'
import { PasskeyProof } from './passkey-proof.tsx'
import { ProofForm } from './proof-form.tsx'
import { stepUp as messages } from '#messages/features/account'
import { dialog as dialogMessages } from '#messages/ui'

const cancel = () => answerProof(false)
const proven = () => answerProof(true)

/** Asks who the person is, on top of whatever is being done, for as long as a request waits for it. */
export function StepUpDialog() {
  // What proves it may have changed since the page was loaded: a second factor set up in another tab, say.
  const session = useQuery({ ...sessionQuery, refetchOnMount: 'always' }).data
  const { proofs: all = ['password'], person } = session ?? {}
  const proofs = all.filter((one) => one !== 'passkey' || !passkeyObstacle())
  const [chosen, setChosen] = useState<ProofKind>()
  const kind = chosen ?? proofs[0] ?? 'password'
  // Signing in is a proof.
  useEffect(() => onSessionEnd(() => void (isSessionOver() || proven())), [])
  return (
    <Modal aria-labelledby="step-up-heading" aria-describedby="step-up-reason" onClose={cancel}>
      <h2 id="step-up-heading">{messages.title}</h2>
      <p id="step-up-reason">{messages.reason}</p>
      {proofs.length === 0 ? (
        <NoProof />
      ) : kind === 'company' ? (
        <CompanyProof onProven={proven} onCancel={cancel} />
      ) : kind === 'passkey' ? (
        <PasskeyProof onProven={proven} onCancel={cancel} />
      ) : (
        <ProofForm
          key={kind}
          kind={kind}
          email={person?.email}
          onProven={proven}
          onCancel={cancel}
        />
      )}
      {proofs
        .filter((other) => other !== kind)
        .map((other) => (
          <Button key={other} variant="quiet" onClick={() => setChosen(other)}>
            {messages.instead[other]}
          </Button>
        ))}
    </Modal>
  )
}

/** For a session that began with what opens nothing any more: a password, before passwords were switched off. */
function NoProof() {
  return (
    <>
      <p role="alert">{messages.none}</p>
      <div className="button-row">
        <Button takesFocus onClick={cancel}>
          {dialogMessages.cancel}
        </Button>
      </div>
    </>
  )
}
