import {
  type CreatedCredential,
  type Credential,
  credentialEndpoints,
} from '@sipdesk/shared/credentials.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import { pursue } from '#src/api/pursuit.ts'
import { addCredential, refreshList } from '#src/api/queries.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { plain, type Sentence } from '#src/lib/value.tsx'
import { renew, useCredentialForm, type CredentialForm } from './credential-form.ts'
import { useIsInSight } from './use-create.ts'
import { unsavedOf, useUnsaved } from './unsaved.tsx'
import { changes as messages } from '#messages/features/credentials'

const kind = 'rotated' as const

/**
 * Sends a rotation and waits until it is certain how it ended; then the new password is shown once, and
 * `onDone` is called. The password goes to the API and to that panel; no cache sees it.
 */
export function useRotation({ sid, username, credentialListSid }: Credential, onDone: () => void) {
  const form = useCredentialForm(username)
  const queries = useQueryClient()
  const { rotations, show, tell } = useUnsaved()
  const isInSight = useIsInSight(sid)
  const keep = useKept(rotations, sid, form)

  const params = { listSid: credentialListSid, credentialSid: sid }
  const submit = useSubmit((body: { password: string }, onPending) =>
    pursue(credentialEndpoints.rotatePassword, { params, body }, onPending),
  )
  const { failure, forget } = submit
  const about: Sentence = (value) => messages.wasRotated(value(username))
  const pending = submit.pending && { pending: submit.pending, about }

  async function send(password: string): Promise<void> {
    keep(false)
    const end = await submit.send({ password })
    keep(true)
    if (!end) return
    if ('result' in end) succeed(end.result, password)
    else fail(end.failure)
  }

  function succeed(rotated: CreatedCredential, password: string): void {
    show(unsavedOf(kind, rotated, password))
    addCredential(queries, rotated.credential)
    announce(plain((value) => messages.rotated(value(username))))
    close()
  }

  function fail(reason: Failure): void {
    if (!isInSight(sid)) {
      const { password, isOwn } = form.getValues()
      if (isOwn) rotations.set(sid, password)
      tell({ ...reason, kind, username, listSid: credentialListSid })
    }
    refreshList(queries, credentialListSid)
  }

  /** Forgets what was typed. */
  function close(): void {
    form.reset()
    onDone()
  }

  return { form, failure, pending, send, forget, close }
}

/**
 * A generated password to begin with; what is typed but not sent is there again when its credential is. What is under way is not: its end is
 * told wherever the person is by then, and the form must not offer it for another operation.
 */
function useKept(rotations: Map<string, string>, sid: string, form: CredentialForm) {
  const isKept = useRef(true)
  useEffect(() => {
    const kept = rotations.get(sid)
    rotations.delete(sid)
    if (kept === undefined) renew(form)
    else {
      form.setValue('isOwn', true)
      form.setValue('password', kept)
    }
    return () => {
      const { password, isOwn } = form.getValues()
      if (isKept.current && isOwn && password !== '') rotations.set(sid, password)
    }
  }, [rotations, sid, form])
  return (isOn: boolean) => {
    isKept.current = isOn
  }
}
