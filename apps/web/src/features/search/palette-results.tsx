import { useEffect, useRef } from 'react'
import { Code, Value } from '#src/lib/value.tsx'
import { Keys } from '#src/ui/keys.tsx'
import type { Choice, Section } from './palette-sections.ts'
import { palette as messages } from '#messages/features/search'

type Props = {
  id: string
  sections: Section[]
  marked: Choice | undefined
  onChoose: (run: () => void) => void
}

/** What was found, in sections. The keys of the field act on it: it takes no focus itself. */
export function PaletteResults({ id, sections, marked, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another one is marked
  }, [marked])
  const all = sections.flatMap(({ choices }) => choices)
  return (
    <div
      ref={list}
      id={`${id}-results`}
      className="palette-results"
      role="listbox"
      aria-label={messages.results}
      hidden={all.length === 0}
    >
      {sections.map(({ title, choices }) => (
        <div key={title} role="group" aria-label={title}>
          <div className="palette-section" aria-hidden="true">
            {title}
          </div>
          {choices.map((choice) => (
            <Option
              key={choice.key}
              id={`${id}-${all.indexOf(choice)}`}
              choice={choice}
              isMarked={choice === marked}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

type OptionProps = {
  id: string
  choice: Choice
  isMarked: boolean
  onChoose: (run: () => void) => void
}

function Option({ id, choice, isMarked, onChoose }: OptionProps) {
  const { label, detail, keys, kind, run } = choice
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- its keys are those of the field
    <div
      id={id}
      className="palette-choice"
      role="option"
      aria-selected={isMarked}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(run)}
    >
      {kind === 'username' && <Code>{label}</Code>}
      {(kind === 'list' || kind === 'person') && <Value>{label}</Value>}
      {kind === undefined && <span>{label}</span>}
      {detail && <Value className="palette-detail">{detail}</Value>}
      {keys && <Keys keys={keys} />}
    </div>
  )
}
