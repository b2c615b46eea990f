import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Button } from './button.tsx'
import * as words from '#words/dialog.ts'
import './dialog.css'

type Props = {
  title: string
  /** What follows from it, whatever has to be chosen, and why it failed. */
  children: ReactNode
  confirmLabel: string
  /** Whether nothing can bring back what it takes away. */
  isFinal?: boolean
  isBusy: boolean
  onConfirm: () => void
  onClose: () => void
}

/**
 * Asks before something is done; open for as long as it is drawn. Escape and Cancel close it, unless
 * it is busy, and focus goes back to where it was.
 */
export function ConfirmDialog(props: Props) {
  const { title, children, confirmLabel, isFinal, isBusy, onConfirm, onClose } = props
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // A layout effect is undone before the element leaves the page: only then does closing it give
  // focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    heading.current?.focus()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
      onCancel={(event) => {
        if (isBusy) event.preventDefault()
      }}
      onClose={() => {
        // The event comes late: in development the dialog was opened a second time by then.
        if (!dialog.current?.open) onClose()
      }}
    >
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div id={`${id}-body`} className="dialog-body">
        {children}
      </div>
      <div className="button-row">
        <Button
          look={isFinal ? 'danger' : 'primary'}
          isBlocked={isBusy}
          aria-busy={isBusy}
          onClick={onConfirm}
        >
          {isBusy ? words.oneMoment : confirmLabel}
        </Button>
        <Button isBlocked={isBusy} onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </dialog>
  )
}
