import { credentialEndpoints } from '@sipdesk/shared/credentials-api.ts'
import type { CreateCredential, Credential } from '@sipdesk/shared/credentials.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { failureOf, type Failure } from '#src/api/api-error.ts'
import { callApi } from '#src/api/client.ts'
import { addCredential, refreshList } from '#src/api/queries.ts'
import { announce } from '#src/lib/announcer.ts'
import { useUnstored, WipeablePassword, type FailedSubmission } from './unstored.tsx'
import { words } from './words.ts'

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
  const { show, tell } = useUnstored()
  const [failure, setFailure] = useState<FailedSubmission>()
  const isUnderWay = useRef(false)
  const isInSight = useIsInSight(listSid)

  async function send(input: CreateCredential): Promise<void> {
    if (isUnderWay.current) return
    const isDoubtful = failure?.username === input.username && failure.outcome === 'unknown'
    if (usernames.has(input.username)) {
      form.setError('username', {
        message: isDoubtful ? words.appeared(input.username) : words.usernameTaken,
      })
      return
    }
    setFailure(undefined)
    isUnderWay.current = true
    const attempt = await callApi(credentialEndpoints.createCredential, {
      params: { listSid },
      body: input,
      idempotencyKey: crypto.randomUUID(),
    }).catch(failureOf)
    isUnderWay.current = false
    if ('credential' in attempt) succeed(attempt.credential, input)
    else fail(attempt, input.username)
  }

  function succeed(credential: Credential, sent: CreateCredential): void {
    const { username, password } = form.getValues()
    // Somebody who went to another list meanwhile may have typed the next one already.
    if (username === sent.username && password === sent.password) form.reset()
    show({ credential, password: new WipeablePassword(sent.password) })
    addCredential(queries, credential)
    announce(words.created(credential.username))
  }

  function fail(reason: Failure, username: string): void {
    const failed = { ...reason, username, listSid }
    if (isInSight(listSid)) setFailure(failed)
    else tell(failed)
    for (const { field, message } of reason.errors ?? []) {
      if (field === 'username' || field === 'password') form.setError(field, { message })
    }
    if (reason.outcome !== 'not-created') refreshList(queries, listSid)
  }

  return { failure, send }
}

/** Tells, also long after a press, whether the form and this list are still what the person sees. */
function useIsInSight(listSid: string): (listSid: string) => boolean {
  const inSight = useRef<string>(undefined)
  useEffect(() => {
    inSight.current = listSid
    return () => {
      inSight.current = undefined
    }
  }, [listSid])
  return (other) => inSight.current === other
}
