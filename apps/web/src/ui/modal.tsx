import { useLayoutEffect, useRef, type ComponentProps } from 'react'
import { LiveRegion } from './live-region.tsx'
import './dialog.css'
import { ToldAbove } from './told-above.ts'

type Props = ComponentProps<'dialog'> & {
  /** Keeps Escape from closing it. */
  isBusy?: boolean
  onClose: () => void
}

/**
 * A dialog over the page, open for as long as it is drawn. Focus goes to what is marked `data-first`, else to its
 * heading, where that takes it, else to the first field; Escape closes it, and focus goes back to where it was.
 */
export function Modal({ isBusy, onClose, className = '', children, ...rest }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  // A layout effect is undone before the element leaves the page: only then does closing it give
  // focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    const first = ['[data-first]', 'h2[tabindex]'].map((one) =>
      element?.querySelector<HTMLElement>(one),
    )
    first.find(Boolean)?.focus()
    return () => element?.close()
  }, [])
  return (
    <dialog
      {...rest}
      ref={dialog}
      className={`dialog ${className}`}
      onCancel={(event) => {
        // Left to the browser, a key pressed right after Escape would come before the event `close`.
        event.preventDefault()
        if (!isBusy) onClose()
      }}
      onClose={() => {
        // The event comes late: in development the dialog was opened a second time by then.
        if (!dialog.current?.open) onClose()
      }}
    >
      {/* What is told above the page is not in sight here. */}
      <ToldAbove value={undefined}>{children}</ToldAbove>
      <LiveRegion />
    </dialog>
  )
}
