import { nextFreeUsername, suggestUsername } from '@sipdesk/shared/username.ts'
import { useState } from 'react'
import { lookAlikeIn } from '#src/api/confusables.ts'
import { told } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { usernameAdvice as messages } from '#messages/features/credentials'
import type { CredentialForm } from './credential-form.ts'
import { useTypingPause } from './use-typing-pause.ts'

/** Milliseconds without a key press before a better name is offered. */
const SUGGESTION_PAUSE = 150

type Props = { form: CredentialForm; usernames: ReadonlySet<string> }

/**
 * Offers the name without what phones trip over, or the next free one after that which is there and is or looks the same,
 * once one pauses: it would flicker at every key.
 */
export function Suggestion({ form, usernames }: Props) {
  const [suggestion, setSuggestion] = useState('')

  async function find(username: string): Promise<void> {
    const better = suggestUsername(username)
    if (better === username || better === '') return setSuggestion('')
    const alike = usernames.has(better) ? better : await lookAlikeIn([...usernames], better)
    if (form.getValues('username') !== username) return
    setSuggestion(alike === undefined ? better : nextFreeUsername(alike, usernames))
  }
  useTypingPause(form, SUGGESTION_PAUSE, (username) => void find(username))
  if (suggestion === '') return null
  return (
    <li>
      <UseName form={form} username={suggestion} />
    </li>
  )
}

/** Puts another name into the field, and the person with it. */
export function UseName({ form, username }: { form: CredentialForm; username: string }) {
  function use() {
    form.setValue('username', username, { shouldValidate: true })
    form.setFocus('username')
  }
  return <Button onClick={use}>{told((value) => messages.use(value(username)))}</Button>
}
