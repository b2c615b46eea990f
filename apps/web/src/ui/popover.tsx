import { useId, useLayoutEffect, useState, type ReactNode } from 'react'
import { keepBeside } from '../lib/keep-beside.ts'
import './popover.css'

/** What makes a button open it. */
type Opener = { popoverTarget: string; 'aria-haspopup': 'dialog'; 'aria-expanded': boolean }

type Props = {
  /** What it is about, for people who do not see where it stands. */
  name: string
  renderOpener: (opener: Opener) => ReactNode
  /** Drawn for as long as it is open. */
  children: (close: () => void) => ReactNode
}

/**
 * A button, and what opens beside it; focus goes to the first field there. Escape, a press elsewhere and going on with
 * Tab close it; but for the last two, focus is on the button again.
 */
export function Popover({ name, renderOpener, children }: Props) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  useLayoutEffect(() => {
    const { panel, opener } = elementsOf(id)
    if (!isOpen || !panel || !opener) return
    panel.querySelector<HTMLElement>('input, select, a, button')?.focus()
    return keepBeside(panel, opener)
  }, [id, isOpen])

  function close() {
    const { panel, opener } = elementsOf(id)
    panel?.hidePopover()
    opener?.focus()
  }
  return (
    <>
      {renderOpener({ popoverTarget: id, 'aria-haspopup': 'dialog', 'aria-expanded': isOpen })}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what is in it takes focus */}
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        className="popover"
        onToggle={({ newState }) => setIsOpen(newState === 'open')}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.hidePopover()
        }}
      >
        {isOpen && children(close)}
      </div>
    </>
  )
}

function elementsOf(id: string) {
  return {
    panel: document.getElementById(id),
    opener: document.querySelector<HTMLElement>(`[popovertarget="${id}"]`),
  }
}
