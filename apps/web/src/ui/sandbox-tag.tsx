import { useId, useRef } from 'react'
import { putBeside } from '../lib/place-beside.ts'
import './sandbox-tag.css'
import { sandbox as messages } from '#messages/ui'

/** Says that this is a sandbox, and what that means when asked; nothing anywhere else. */
export function SandboxTag() {
  const id = useId()
  const tag = useRef<HTMLButtonElement>(null)
  const text = useRef<HTMLParagraphElement>(null)
  if (document.documentElement.dataset['mode'] !== 'sandbox') return null
  function place() {
    if (tag.current && text.current) putBeside(text.current, tag.current.getBoundingClientRect())
  }
  return (
    <>
      <button ref={tag} type="button" className="sandbox-tag" popoverTarget={id}>
        {messages.tag}
      </button>
      <p ref={text} id={id} popover="auto" className="sandbox-text" onToggle={place}>
        {messages.meaning}
      </p>
    </>
  )
}
