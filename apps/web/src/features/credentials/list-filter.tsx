import { firstCell } from '@sipdesk/shared/text.ts'
import { useEffect, useEffectEvent, useRef } from 'react'
import { isSingleKey, useShortcut, useSingleKeys } from '#src/lib/use-shortcut.ts'
import { useSpoken } from '#src/lib/announcer.ts'
import { filter as messages } from '#messages/features/credentials'

type Props = {
  text: string
  onText: (text: string) => void
  found: number
  of: number
}

const ID = 'filter'

/** `/` leads to the filter from anywhere in the page; pressed before the filter is there, as soon as it comes. */
export function useFilterKey(isThere: boolean): void {
  const isAwaited = useRef(false)
  function reach() {
    const input = document.querySelector<HTMLInputElement>(`#${ID}`)
    isAwaited.current = !input
    input?.select()
  }
  useShortcut((event) => isSingleKey(event, '/'), reach)
  const follow = useEffectEvent(() => {
    // Whoever has begun to type elsewhere stays there.
    const isElsewhere = document.activeElement?.matches('input, select, textarea')
    if (isAwaited.current && !isElsewhere) reach()
  })
  useEffect(() => {
    if (isThere) follow()
  }, [isThere])
}

/** Narrows the table as one types. */
export function ListFilter({ text, onText, found, of }: Props) {
  const hasKey = useSingleKeys()
  const count = text && messages.count(found, of)
  useSpoken(count && messages.found(count))
  return (
    <div className="list-filter">
      <label className="field-label" htmlFor={ID}>
        {messages.label}
      </label>
      <input
        id={ID}
        className="input"
        dir="ltr"
        type="search"
        value={text}
        aria-keyshortcuts={hasKey ? '/' : undefined}
        title={hasKey ? messages.keyHint : undefined}
        onChange={({ target }) => onText(firstCell(target.value))}
      />
      <span className="quiet">{count}</span>
    </div>
  )
}
