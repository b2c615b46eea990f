import { useId, useRef } from 'react'
import { useSingleKeys } from '../lib/use-shortcut.ts'
import { Button } from './button.tsx'
import { Keys } from './keys.tsx'
import { AppearanceChoices } from './appearance-choices.tsx'
import './appearance-menu.css'
import { appearance as messages } from '#messages/ui'

type Props = { onPalette: () => void; onShortcuts: () => void }

/** The way to theme, language, the palette and the sheet of keys, from every page, also without a keyboard. */
export function AppearanceMenu({ onPalette, onShortcuts }: Props) {
  const id = useId()
  const hasKey = useSingleKeys()
  const panel = useRef<HTMLDivElement>(null)
  const leaveFor = (open: () => void) => () => {
    panel.current?.hidePopover()
    open()
  }
  return (
    // Open, it would cover what gets focus next.
    <div
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) panel.current?.hidePopover()
      }}
    >
      <button
        type="button"
        className="button button-quiet appearance-button"
        popoverTarget={id}
        aria-label={messages.title}
        title={messages.title}
      >
        <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z" />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        </svg>
      </button>
      <div ref={panel} id={id} popover="auto" className="appearance-panel">
        <AppearanceChoices />
        <div className="appearance-ways">
          <Button
            variant="quiet"
            aria-keyshortcuts="Control+K Meta+K"
            onClick={leaveFor(onPalette)}
          >
            {messages.palette} <Keys keys="Mod+K" />
          </Button>
          <Button
            variant="quiet"
            aria-keyshortcuts={hasKey ? '?' : undefined}
            onClick={leaveFor(onShortcuts)}
          >
            {messages.shortcuts} {hasKey && <Keys keys="?" />}
          </Button>
        </div>
      </div>
    </div>
  )
}
