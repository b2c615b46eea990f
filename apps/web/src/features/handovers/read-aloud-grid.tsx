import { useId } from 'react'
import { Code } from '#src/lib/value.tsx'
import { card as messages } from '#messages/features/handovers'
import { spell } from './read-aloud.ts'

/**
 * A password for the person at the other end of a phone line: each character with its word. It is not spoken by the
 * browser: some send what they speak to a server.
 */
export function ReadAloudGrid({ password }: { password: string }) {
  const id = useId()
  return (
    <div className="read-aloud">
      <p>
        <strong id={id}>{messages.readAloud}</strong> <span>{messages.capitals}</span>
      </p>
      <ol aria-labelledby={id}>
        {spell(password).map(({ character, word, spoken }, index) => (
          // Characters never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <Code>{character}</Code>
            <span aria-hidden="true" translate="no">
              {word}
            </span>
            <span className="visually-hidden">{spoken}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
