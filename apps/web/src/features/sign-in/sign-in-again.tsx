import { useState } from 'react'
import { Button } from '#src/ui/button.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { SignInForm } from './sign-in-form.tsx'
import './sign-in.css'
import { again as messages } from '#messages/features/sign-in'

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
  return (
    <Modal aria-labelledby="again-heading" onClose={onClose}>
      <h2 id="again-heading">{messages.title}</h2>
      <p>{messages.detail}</p>
      <SignInForm onSignedIn={onSignedIn} />
      <Button variant="quiet" onClick={onClose}>
        {messages.notNow}
      </Button>
    </Modal>
  )
}
