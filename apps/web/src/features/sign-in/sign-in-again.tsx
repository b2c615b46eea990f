import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#src/ui/button.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import * as words from '#words/sign-in-again.tsx'
import { loading } from '#words/sign-in-form.ts'
import { SignInForm } from './sign-in-form.tsx'
import { signInOptionsQuery } from './sign-in-options.ts'
import './sign-in.css'
import './sign-in-again.css'

/** Asks to sign in again on top of the page, which keeps everything that was typed into it. */
export function SignInAgain({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const [isOpen, setIsOpen] = useState(true)
  if (isOpen) return <SignInDialog onSignedIn={onSignedIn} onClose={() => setIsOpen(false)} />
  return (
    <div className="signed-out" role="alert">
      {words.signedOut}{' '}
      <Button look="primary" onClick={() => setIsOpen(true)}>
        {words.signInAgain}
      </Button>
    </div>
  )
}

type Props = { onSignedIn: () => Promise<void>; onClose: () => void }

function SignInDialog({ onSignedIn, onClose }: Props) {
  const { data } = useQuery(signInOptionsQuery)
  return (
    <Modal aria-labelledby="again-heading" onClose={onClose}>
      <h2 id="again-heading">{words.title}</h2>
      <p>{words.detail}</p>
      {data ? (
        <SignInForm options={data} onSignedIn={onSignedIn} />
      ) : (
        <Skeleton lines={3} label={loading} />
      )}
      <Button look="quiet" onClick={onClose}>
        {words.notNow}
      </Button>
    </Modal>
  )
}
