import { useId, useRef } from 'react'
import { Button } from '#src/ui/button.tsx'
import { Keys } from '#src/ui/keys.tsx'
import { AppearanceChoices } from './appearance-choices.tsx'
import * as words from '#words/appearance.ts'
import './appearance.css'

/** The way to theme, language and the sheet of keys, from every page. */
export function AppearanceMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
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
        aria-label={words.title}
        title={words.title}
      >
        <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z" />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        </svg>
      </button>
      <div ref={panel} id={id} popover="auto" className="appearance-panel">
        <AppearanceChoices />
        <Button
          look="quiet"
          aria-keyshortcuts="?"
          onClick={() => {
            panel.current?.hidePopover()
            onShortcuts()
          }}
        >
          {words.shortcuts} <Keys keys="?" />
        </Button>
      </div>
    </div>
  )
}
