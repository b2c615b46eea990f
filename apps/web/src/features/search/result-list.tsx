import { withInvisibleShown } from '@sipdesk/shared/text.ts'
import { useEffect, useRef } from 'react'
import type { Findings, Found } from '#src/api/find-usernames.ts'
import { Code, told, Value } from '#src/lib/value.tsx'
import { page as messages } from '#messages/features/search'

type Props = {
  text: string
  result: Findings | undefined
  /** The place of the one that Enter opens. */
  active: number
  onOpen: (found: Found) => void
}

/** The best matches; what is shown never grows beyond what one looks through. */
export function ResultList({ text, result, active, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const found = result?.found ?? []
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other results begin at the top again
  }, [active, result])
  const more = (result?.total ?? 0) - found.length
  return (
    <>
      <div
        ref={list}
        id="search-results"
        data-for={result?.text}
        className="search-results"
        role="listbox"
        aria-label={messages.usernamesFound}
        hidden={found.length === 0}
      >
        {found.map((one, place) => (
          <Result
            key={`${one.listSid} ${one.username ?? ''}`}
            found={one}
            text={text.trim()}
            place={place}
            isActive={place === active}
            onOpen={onOpen}
          />
        ))}
      </div>
      {more > 0 && <p className="quiet">{messages.more(more)}</p>}
      {result && found.length === 0 && text.trim() !== '' && (
        <p>{told((value) => messages.nothingContains(value(text)))}</p>
      )}
    </>
  )
}

type ResultProps = {
  found: Found
  text: string
  place: number
  isActive: boolean
  onOpen: (found: Found) => void
}

/** The keys of the field act on it: it takes no focus itself. */
function Result({ found, text, place, isActive, onOpen }: ResultProps) {
  const { username, friendlyName, text: written } = found
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- its keys are those of the field
    <div
      id={`search-result-${place}`}
      className="search-result"
      role="option"
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(found)}
    >
      {username === undefined ? (
        <span>{messages.listItself}</span>
      ) : (
        <Code className="search-name">
          <Marked username={username} text={text} />
        </Code>
      )}
      {written !== undefined && <Value className="search-written">{written}</Value>}
      <Value className="search-list">{friendlyName}</Value>
    </div>
  )
}

/** The part that was asked for stands out, where upper and lower case have one length. */
function Marked({ username, text }: { username: string; text: string }) {
  const lowered = username.toLowerCase()
  const start = lowered.length === username.length ? lowered.indexOf(text.toLowerCase()) : -1
  if (start < 0) return withInvisibleShown(username)
  const end = start + text.length
  return (
    <>
      {withInvisibleShown(username.slice(0, start))}
      <mark>{withInvisibleShown(username.slice(start, end))}</mark>
      {withInvisibleShown(username.slice(end))}
    </>
  )
}
