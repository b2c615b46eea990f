import { firstCell } from '@sipdesk/shared/text.ts'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { Found } from '#src/api/find-usernames.ts'
import { useFindings } from '#src/api/use-findings.ts'
import { askWorker } from '#src/api/usernames.ts'
import { announce, TYPING_PAUSE } from '#src/lib/announcer.ts'
import { isComposing } from '#src/lib/pressed-key.ts'
import { paths } from '#src/lib/paths.ts'
import { writeAddress } from '#src/lib/address.ts'
import { ResultList } from './result-list.tsx'
import { page as messages } from '#messages/features/search'

type Props = {
  text: string
  onText: (text: string) => void
  /** Changes when other usernames are searched. */
  version: number
  isReady: boolean
}

/**
 * A field and what was found, as one combobox: the arrows move through the results while one goes on
 * typing, Enter opens. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SearchBox({ text, onText, version, isReady }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const result = useFindings(text, isReady ? version : undefined)
  const [active, setActive] = useState(0)
  const found = result?.found ?? []
  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    if (result && result.text.trim() !== '') announce(messages.counted(result.total), TYPING_PAUSE)
  }, [result])

  function open({ listSid, username }: Found) {
    // Whoever comes back finds what was searched, also if it was typed a moment ago.
    writeAddress('q', text)
    navigate(paths.list(listSid, username === undefined ? {} : { username }))
  }

  /** What is marked; until an answer comes, the best match of what has been typed. */
  async function openMarked(): Promise<void> {
    const findings = result?.text === text ? result : await askWorker({ ask: 'find', text })
    const marked = findings.found[active]
    if (marked) open(marked)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter') void openMarked().catch(() => {})
    else if (event.key === 'ArrowDown') setActive((active + 1) % found.length || 0)
    else if (event.key === 'ArrowUp') setActive((active || found.length) - 1)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="field">
        <label className="field-label" htmlFor="search">
          {messages.username}
        </label>
        <input
          ref={input}
          id="search"
          className="input search-input"
          dir="ltr"
          type="search"
          role="combobox"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={text}
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls="search-results"
          aria-activedescendant={found[active] && `search-result-${active}`}
          onChange={({ target }) => {
            onText(firstCell(target.value))
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ResultList text={text} result={result} active={active} onOpen={open} />
    </>
  )
}
