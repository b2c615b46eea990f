import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import type { Findings, Found } from '#src/api/find-usernames.ts'
import { findInAll } from '#src/api/usernames.ts'
import { announce, TYPING_PAUSE } from '#src/lib/announcer.ts'
import { paths } from '#src/lib/paths.ts'
import { writeAddress } from '#src/lib/use-address-text.ts'
import { isSearchKey, useShortcut } from '#src/lib/use-shortcut.ts'
import { ResultList } from './result-list.tsx'

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
  const [, navigate] = useLocation()
  const result = useFindings(text, version, isReady)
  const [active, setActive] = useState(0)
  const found = result?.found ?? []
  useEffect(() => input.current?.focus(), [])
  useShortcut(isSearchKey, () => input.current?.select())

  function open({ listSid, username }: Found) {
    // Whoever comes back finds what was searched, also if it was typed a moment ago.
    writeAddress('q', text)
    navigate(paths.list(listSid, username === undefined ? {} : { username }))
  }

  /** What is marked; for somebody quicker than the answer, the best match of what is typed by now. */
  async function openMarked(): Promise<void> {
    const findings = result?.text === text ? result : await findInAll(text)
    const marked = findings.found[active]
    if (marked) open(marked)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
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
          Username
        </label>
        <input
          ref={input}
          id="search"
          className="input search-input"
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
            onText(target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ResultList text={text} result={result} active={active} onOpen={open} />
    </>
  )
}

/** What was found for the text; while the next is being looked for, what was found before. */
function useFindings(text: string, version: number, isReady: boolean): Findings | undefined {
  const [findings, setFindings] = useState<Findings>()
  useEffect(() => {
    if (!isReady) return
    let isLatest = true
    async function find() {
      const next = await findInAll(text)
      if (!isLatest) return
      setFindings(next)
      if (text.trim() !== '') announce(`${next.total} found`, TYPING_PAUSE)
    }
    find().catch(() => {})
    return () => {
      isLatest = false
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another version has other usernames
  }, [text, version, isReady])
  return findings
}
