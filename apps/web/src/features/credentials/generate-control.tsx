import { generatePassword } from '@sipdesk/shared/password-generator.ts'
import {
  DEFAULT_PASSWORD_LENGTH,
  PASSWORD_LENGTHS,
  type PasswordLength,
} from '@sipdesk/shared/password.ts'
import { useState } from 'react'
import { announce } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import { page as messages } from '#messages/features/credentials'

/** Makes a password of the chosen length: no look-alikes, no symbols, always within the rules. */
export function GenerateControl({ onGenerate }: { onGenerate: (password: string) => void }) {
  const [length, setLength] = useState<PasswordLength>(DEFAULT_PASSWORD_LENGTH)
  function generate() {
    onGenerate(generatePassword(length, (bytes) => crypto.getRandomValues(bytes)))
    announce(messages.generated(length))
  }
  return (
    <>
      <Button icon="dice" onClick={generate}>
        {messages.generate}
      </Button>
      <label className="generate-length">
        {messages.length}{' '}
        <select
          className="input"
          value={length}
          onChange={({ target }) =>
            setLength(
              PASSWORD_LENGTHS.find((known) => String(known) === target.value) ??
                DEFAULT_PASSWORD_LENGTH,
            )
          }
        >
          {PASSWORD_LENGTHS.map((known) => (
            <option key={known}>{known}</option>
          ))}
        </select>
      </label>
    </>
  )
}
