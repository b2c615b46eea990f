import type { CreateCredential } from '@sipdesk/shared/credentials.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { failureOf, type Failure } from '#src/api/api-error.ts'
import { callApi } from '#src/api/client.ts'
import { addCredential, refreshList } from '#src/api/queries.ts'
import { announce } from '#src/lib/announcer.ts'
import { useUnstored, WipeablePassword } from './unstored.tsx'
import { words } from './words.ts'

/** A press that failed: why, and for which username, in case the list shows it afterwards. */
export type FailedSubmission = Failure & { username: string }

type Options = {
  listSid: string
  usernames: ReadonlySet<string>
  form: UseFormReturn<CreateCredential>
}

/**
 * Sends a create: one request per press, under one Idempotency-Key. The password goes to the API and
 * to the panel that shows it once; no cache sees it.
 */
export function useSubmission({ listSid, usernames, form }: Options) {
  const queries = useQueryClient()
  const { show } = useUnstored()
  const [failure, setFailure] = useState<FailedSubmission>()
  const isUnderWay = useRef(false)

  async function send(input: CreateCredential): Promise<void> {
    if (isUnderWay.current) return
    setFailure(undefined)
    if (usernames.has(input.username)) {
      form.setError('username', { message: words.usernameTaken })
      return
    }
    isUnderWay.current = true
    try {
      const { credential } = await callApi('createCredential', {
        params: { listSid },
        body: input,
        idempotencyKey: crypto.randomUUID(),
      })
      form.reset()
      show({ credential, password: new WipeablePassword(input.password) })
      addCredential(queries, credential)
      announce(words.created(credential.username))
    } catch (error) {
      const reason = failureOf(error)
      tellFields(form, reason)
      setFailure({ ...reason, username: input.username })
      if (reason.outcome !== 'not-created') refreshList(queries, listSid)
    } finally {
      isUnderWay.current = false
    }
  }
  return { failure, send }
}

function tellFields(form: UseFormReturn<CreateCredential>, { errors = [] }: Failure): void {
  for (const { field, message } of errors) {
    if (field === 'username' || field === 'password') form.setError(field, { message })
  }
}
