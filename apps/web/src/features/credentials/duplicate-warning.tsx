import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#src/lib/announcer.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Icon } from '#src/ui/icon.tsx'
import { findDuplicate, type Duplicate } from './duplicates.ts'
import { useTypingPause } from './use-typing-pause.ts'
import { UseName } from './use-name.tsx'
import type { UsernameProps } from './username-field.tsx'
import { usernameAdvice as messages } from '#messages/features/credentials'

/** Milliseconds without a key press before the other lists are asked. */
const CHECK_PAUSE = 400

type Props = Omit<UsernameProps, 'isSubmitting'> & { listSid: string }

/**
 * Warns of a name that is free in this list but taken in another one of the same domain. It helps where
 * it can: when the other lists cannot be read, nothing is said.
 */
export function DuplicateWarning({ form, usernames, listSid }: Props) {
  const queries = useQueryClient()
  const [duplicate, setDuplicate] = useState<Duplicate>()

  async function check(username: string): Promise<void> {
    if (username === '' || usernames.has(username)) return
    const found = await findDuplicate(queries, listSid, username)
    if (!found || form.getValues('username') !== username) return
    setDuplicate(found)
    announce(messages.duplicate(found))
  }
  useTypingPause(
    form,
    CHECK_PAUSE,
    (username) => void check(username).catch(() => {}),
    () => setDuplicate(undefined),
  )
  if (!duplicate || usernames.has(duplicate.username)) return null
  return (
    <>
      <li>
        <Icon name="warning" /> {messages.duplicate(duplicate)}
      </li>
      <li className="advice-deeds">
        <UseName form={form} username={duplicate.free} />
        <Link
          href={paths.list(duplicate.listSid, { username: duplicate.username })}
          className="button button-plain"
        >
          {messages.showOther}
        </Link>
      </li>
    </>
  )
}
