import { credentialEndpoints, type CreatedCredential } from '@sipdesk/shared/credentials-api.ts'
import type { CreateCredential } from '@sipdesk/shared/credentials.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import { pursue, type Pending } from '#src/api/pursuit.ts'
import { addCredential, refreshList } from '#src/api/queries.ts'
import { announce } from '#src/lib/announcer.ts'
import type { CredentialForm } from './credential-form.ts'
import { useUnsaved, WipeablePassword, type FailedOperation } from './unsaved.tsx'
import { page as messages } from '#messages/features/credentials'

type Options = {
  listSid: string
  usernames: ReadonlySet<string>
  form: CredentialForm
}

const kind = 'created' as const

/**
 * Sends a create and waits until it is certain how it ended. The password goes to the API and to the
 * panel that shows it once; no cache sees it.
 */
export function useCreate({ listSid, usernames, form }: Options) {
  const queries = useQueryClient()
  const { show, tell, setPending } = useUnsaved()
  const [failure, setFailure] = useState<FailedOperation>()
  const isUnderWay = useRef(false)
  const isInSight = useIsInSight(listSid)

  /** What the operation before came to says nothing of this one. */
  const forget = () => setFailure(undefined)

  async function send(input: CreateCredential): Promise<void> {
    if (isUnderWay.current) return
    forget()
    if (usernames.has(input.username)) {
      form.setError('username', { message: messages.usernameTaken })
      return
    }
    isUnderWay.current = true
    const end = await pursueTo(input)
    isUnderWay.current = false
    setPending(undefined)
    if ('credential' in end) succeed(end, input)
    else fail(end, input.username)
  }

  function pursueTo(input: CreateCredential): Promise<CreatedCredential | Failure> {
    const onPending = (next: Pending) =>
      setPending({ pending: next, about: messages.wasCreated(input.username) })
    const operation = { params: { listSid }, body: input }
    return pursue(credentialEndpoints.createCredential, operation, onPending)
  }

  function succeed(created: CreatedCredential, sent: CreateCredential): void {
    const { username, password } = form.getValues()
    // Somebody who went to another list meanwhile may have typed the next one already.
    if (username === sent.username && password === sent.password) form.reset()
    show({ ...created, kind, password: new WipeablePassword(sent.password) })
    addCredential(queries, created.credential)
    announce(messages.created(created.credential.username))
  }

  function fail(reason: Failure, username: string): void {
    const failed = { ...reason, kind, username, listSid }
    if (isInSight(listSid)) setFailure(failed)
    else tell(failed)
    for (const { field, message } of reason.errors ?? []) {
      if (field === 'username' || field === 'password') form.setError(field, { message })
    }
    refreshList(queries, listSid)
  }

  return { failure, send, forget }
}

/** Tells, also long after an operation, whether the form and this list are still what the person sees. */
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
