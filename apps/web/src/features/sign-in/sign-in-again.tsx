import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#src/ui/button.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { SignInForm, signInOptionsQuery } from './sign-in-form.tsx'
import './sign-in.css'
import { again as messages, form as formMessages } from '#messages/features/sign-in'

/** Asks to sign in again on top of the page, which keeps everything that was typed into it. */
export function SignInAgain({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const [isOpen, setIsOpen] = useState(true)
  if (isOpen) return <SignInDialog onSignedIn={onSignedIn} onClose={() => setIsOpen(false)} />
  return (
    <div className="signed-out" role="alert">
      {messages.signedOut}{' '}
      <Button variant="primary" onClick={() => setIsOpen(true)}>
        {messages.signInAgain}
      </Button>
    </div>
  )
}

type Props = { onSignedIn: () => Promise<void>; onClose: () => void }

function SignInDialog({ onSignedIn, onClose }: Props) {
  const { data } = useQuery(signInOptionsQuery)
  return (
    <Modal aria-labelledby="again-heading" onClose={onClose}>
      <h2 id="again-heading">{messages.title}</h2>
      <p>{messages.detail}</p>
      {data ? (
        <SignInForm options={data} onSignedIn={onSignedIn} />
      ) : (
        <Skeleton lines={3} label={formMessages.loading} />
      )}
      <Button variant="quiet" onClick={onClose}>
        {messages.notNow}
      </Button>
    </Modal>
  )
}
