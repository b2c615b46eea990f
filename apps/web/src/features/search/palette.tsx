import type { Session } from '@sipdesk/shared/session.ts'
import { firstCell } from '@sipdesk/shared/text.ts'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { announce, TYPING_PAUSE } from '#src/lib/announcer.ts'
import { isComposing } from '#src/lib/pressed-key.ts'
import { told } from '#src/lib/value.tsx'
import { Modal } from '#src/ui/modal.tsx'
import type { Command } from './command.ts'
import { PaletteResults } from './palette-results.tsx'
import { useSections } from './palette-sections.ts'
import './palette.css'
import { palette as messages } from '#messages/features/search'

type Props = { session: Session; commands: readonly Command[]; onClose: () => void }

/**
 * Finds a list, a credential, a person or an action by some letters of its name: the arrows move, Enter does it.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Palette({ session, commands, onClose }: Props) {
  const id = useId()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const { sections, standing, isCurrent } = useSections({ session, commands }, text)
  const [isEntered, setIsEntered] = useState(false)
  const choices = sections.flatMap((section) => section.choices)
  // What is found grows while one looks at it: the mark never stands beyond its end.
  const marked = choices[Math.min(active, choices.length - 1)]
  useEffect(() => {
    if (text !== '') announce(messages.found(choices.length), TYPING_PAUSE)
  }, [choices.length, text])

  const chosen = useRef(() => {})
  // Focus has gone back to where it was by then, so that what is done may put it elsewhere.
  useEffect(() => () => chosen.current(), [])
  function choose(run: () => void) {
    chosen.current = run
    onClose()
  }
  // Whoever is quicker than the answer gets what they typed, not what was found for less of it.
  useEffect(() => {
    if (isEntered && isCurrent && marked) choose(marked.run)
  })
  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return
    const at = marked ? choices.indexOf(marked) : 0
    if (event.key === 'Enter') setIsEntered(true)
    else if (event.key === 'ArrowDown') setActive((at + 1) % choices.length || 0)
    else if (event.key === 'ArrowUp') setActive((at || choices.length) - 1)
    else return
    event.preventDefault()
  }
  return (
    <Modal className="palette" aria-label={messages.title} onClose={onClose}>
      <input
        className="input palette-input"
        type="text"
        role="combobox"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-label={messages.title}
        placeholder={messages.find}
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-results`}
        aria-activedescendant={marked && `${id}-${choices.indexOf(marked)}`}
        value={text}
        onChange={({ target }) => {
          setText(firstCell(target.value))
          setActive(0)
          setIsEntered(false)
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteResults id={id} sections={sections} marked={marked} onChoose={choose} />
      {choices.length === 0 && (
        <p className="palette-note">{told((value) => messages.nothing(value(text)))}</p>
      )}
      {standing && <p className="palette-note quiet">{standing}</p>}
    </Modal>
  )
}
