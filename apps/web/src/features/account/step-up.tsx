import type { ProofKind } from '@sipdesk/shared/session.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { passkeyObstacle } from '#src/api/passkeys.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { isSessionOver, onSessionEnd } from '#src/api/session.ts'
import { answerProof, isProofAsked, onProofAsked } from '#src/api/step-up.ts'
import { Button } from '#src/ui/button.tsx'
import { Modal } from '#src/ui/modal.tsx'
import './account.css'
import { CompanyProof } from './company-proof.tsx'
import { PasskeyProof } from './passkey-proof.tsx'
import { ProofForm } from './proof-form.tsx'
import { stepUp as messages } from '#messages/features/account'

/** Asks who the person is, on top of whatever is being done, for as long as a request waits for it. */
export function StepUp() {
  return useSyncExternalStore(onProofAsked, isProofAsked) && <StepUpDialog />
}

const cancel = () => answerProof(false)
const proven = () => answerProof(true)

function StepUpDialog() {
  const { proofs: all = ['password'], person } = useQuery(sessionQuery).data ?? {}
  const proofs = all.filter((kind) => kind !== 'passkey' || !passkeyObstacle())
  const [chosen, setChosen] = useState<ProofKind>()
  const kind = chosen ?? proofs[0] ?? 'password'
  // Signing in is a proof.
  useEffect(() => onSessionEnd(() => void (isSessionOver() || proven())), [])
  return (
    <Modal aria-labelledby="step-up-heading" aria-describedby="step-up-reason" onClose={cancel}>
      <h2 id="step-up-heading">{messages.title}</h2>
      <p id="step-up-reason">{messages.reason}</p>
      {kind === 'company' && <CompanyProof onProven={proven} onCancel={cancel} />}
      {kind === 'passkey' && <PasskeyProof onProven={proven} onCancel={cancel} />}
      {(kind === 'password' || kind === 'code') && (
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
