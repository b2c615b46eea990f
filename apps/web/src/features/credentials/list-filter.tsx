import { useRef } from 'react'
import { isSingleKey, useShortcut, useSingleKeys } from '#src/lib/use-shortcut.ts'
import { useSpoken } from '#src/lib/announcer.ts'
import { filter as messages } from '#messages/features/credentials'

type Props = {
  text: string
  onText: (text: string) => void
  found: number
  of: number
}

/** Narrows the table as one types; `/` leads here from anywhere in the page. */
export function ListFilter({ text, onText, found, of }: Props) {
  const input = useRef<HTMLInputElement>(null)
  useShortcut(
    (event) => isSingleKey(event, '/'),
    () => input.current?.select(),
  )
  const hasKey = useSingleKeys()
  const count = text && messages.count(found, of)
  useSpoken(count && messages.found(count))
  return (
    <div className="list-filter">
      <label className="field-label" htmlFor="filter">
        {messages.label}
      </label>
      <input
        ref={input}
        id="filter"
        className="input"
        dir="ltr"
        type="search"
        value={text}
        aria-keyshortcuts={hasKey ? '/' : undefined}
        title={hasKey ? messages.keyHint : undefined}
        onChange={({ target }) => onText(target.value)}
      />
      <span className="quiet">{count}</span>
    </div>
  )
}
