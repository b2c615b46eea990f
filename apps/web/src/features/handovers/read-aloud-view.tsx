import { readAloud } from './read-aloud.ts'
import { card as messages } from '#messages/features/handovers'

/** A password in words, for a phone call; closed until somebody wants it. */
export function ReadAloud({ password }: { password: string }) {
  const groups = readAloud(password)
  return (
    <details className="read-aloud">
      <summary>{messages.readItAloud}</summary>
      <ol>
        {groups.map(({ text, words }, index) => (
          // Groups never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <code>{text}</code>
            <span>{words.join(', ')}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
