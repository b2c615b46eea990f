import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from '#src/ui/button.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { signInOptionsQuery } from './sign-in-options.ts'
import '#src/ui/dialog.css'
import './sign-in.css'

/** Asks to sign in again on top of the page, which keeps everything that was typed into it. */
export function SignInAgain({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const [isOpen, setIsOpen] = useState(true)
  if (isOpen) return <SignInDialog onSignedIn={onSignedIn} onClose={() => setIsOpen(false)} />
  return (
    <div className="signed-out" role="alert">
      <strong>You are signed out.</strong> Nothing you typed is lost.{' '}
      <Button look="primary" onClick={() => setIsOpen(true)}>
        Sign in again
      </Button>
    </div>
  )
}

type Props = { onSignedIn: () => Promise<void>; onClose: () => void }

function SignInDialog({ onSignedIn, onClose }: Props) {
  const { data } = useQuery(signInOptionsQuery)
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="again-heading"
      onClose={() => {
        if (!dialog.current?.open) onClose()
      }}
    >
      <h2 id="again-heading">Your session has ended</h2>
      <p>Sign in again to go on. What you typed in the page is still there.</p>
      {data ? (
        <SignInForm options={data} onSignedIn={onSignedIn} />
      ) : (
        <Skeleton lines={3} label="Loading" />
      )}
      <Button look="quiet" onClick={onClose}>
        Not now
      </Button>
    </dialog>
  )
}
