import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react'
import { isComposing } from '../lib/pressed-key.ts'
import { useIsRoomy } from '../lib/use-is-roomy.ts'
import { Button } from './button.tsx'
import { Modal } from './modal.tsx'
import { panel as messages } from '#messages/ui'
import './panel.css'

type Props = {
  title: ReactNode
  /** Beside the title: where it is, or a tool for it. */
  aside?: ReactNode
  onClose: () => void
  /** The body, and the foot below it: `.panel-body` and `.panel-foot`, in an element of their own if need be. */
  children: ReactNode
}

/**
 * What is done, beside the table that it is done to. Where there is room it is docked, as a region; else it lies
 * over the page, as a dialog: at its end, and on a phone at its bottom. Escape closes it, also in a field: what is
 * typed is for its owner to keep.
 */
export function Panel({ title, aside, onClose, children }: Props) {
  const id = useId()
  const content = (
    <>
      <div className="panel-head">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {aside}
        <Button
          variant="quiet"
          icon="close"
          className="panel-close"
          aria-label={messages.close}
          aria-keyshortcuts="Escape"
          title={messages.close}
          onClick={onClose}
        />
      </div>
      {children}
    </>
  )
  if (useIsRoomy()) {
    return (
      <Docked id={id} onClose={onClose}>
        {content}
      </Docked>
    )
  }
  return (
    <Modal className="panel" aria-labelledby={id} onClose={onClose}>
      {content}
    </Modal>
  )
}

type DockedProps = Pick<Props, 'onClose' | 'children'> & { id: string }

/** Escape closes it; a dialog that was opened from within has its own. */
function Docked({ id, onClose, children }: DockedProps) {
  const place = useRef<HTMLElement>(null)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const element = place.current
    function listen(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      close()
    }
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [])
  return (
    <section ref={place} className="panel" aria-labelledby={id}>
      {children}
    </section>
  )
}
