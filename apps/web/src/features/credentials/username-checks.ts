import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { lookAlikeIn } from '#src/api/confusables.ts'
import type { CredentialForm } from './credential-form.ts'
import { findDuplicate, type Duplicate } from './duplicates.ts'
import { useTypingPause } from './use-typing-pause.ts'

/** Milliseconds without a key press before other usernames are compared. */
const CHECK_PAUSE = 400

type Check<T> = (username: string) => Promise<T | undefined>

/** The username of this list that people could take for the one in the field. */
export function useLookAlike(
  form: CredentialForm,
  usernames: ReadonlySet<string>,
): string | undefined {
  return useCheck(form, async (username) =>
    username.trim() === '' || usernames.has(username)
      ? undefined
      : lookAlikeIn([...usernames], username),
  )
}

/**
 * Another credential for a name that is free in this list but taken, or as good as taken, in another one of the same
 * domain. It helps where it can: when the other lists cannot be read, there is none.
 */
export function useDuplicate(
  form: CredentialForm,
  usernames: ReadonlySet<string>,
  listSid: string,
): Duplicate | undefined {
  const queries = useQueryClient()
  const found = useCheck(form, async (username) =>
    username === '' || usernames.has(username)
      ? undefined
      : findDuplicate(queries, listSid, username),
  )
  return found?.isSame && usernames.has(found.username) ? undefined : found
}

/** What a check finds for the name in the field once one pauses; nothing as soon as that changes. */
function useCheck<T>(form: CredentialForm, check: Check<T>): T | undefined {
  const [found, setFound] = useState<T>()
  async function look(username: string): Promise<void> {
    const seen = await check(username)
    if (form.getValues('username') === username) setFound(() => seen)
  }
  useTypingPause(
    form,
    CHECK_PAUSE,
    (username) => void look(username).catch(() => {}),
    () => setFound(undefined),
  )
  return found
}
