import {
  type CreateCredential,
  type CreatedCredential,
  credentialEndpoints,
} from '@sipdesk/shared/credentials.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import { pursue } from '#src/api/pursuit.ts'
import { addCredential, refreshList } from '#src/api/queries.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { plain } from '#src/lib/value.tsx'
import { beginAnew, renew, type CredentialFields, type CredentialForm } from './credential-form.ts'
import { unsavedOf, useUnsaved, type About } from './unsaved.tsx'
import { useKeep } from './use-keep.ts'
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
  const [failedIn, setFailedIn] = useState<string>()
  const isInSight = useIsInSight(listSid)
  const submit = useSubmit((body: CreateCredential, onPending) =>
    pursue(credentialEndpoints.createCredential, { params: { listSid }, body }, (pending) => {
      onPending(pending)
      setPending({ pending, about: (value) => messages.wasCreated(value(body.username)) })
    }),
  )
  const { forget } = submit
  const { keep } = useKeep()
  const isTaken = (username: string) => isToldAsTaken(form, usernames, username)
  async function send(typed: CredentialFields): Promise<void> {
    const { username, password } = typed
    forget()
    if (isTaken(username)) return
    const end = await submit.send({ username, password })
    if (!end) return
    setPending(undefined)
    if ('result' in end) succeed(end.result, typed)
    else fail(end.failure, username)
  }

  /** Also where the schema refused something else: whatever is wrong is told at one click. */
  function refuse(): void {
    forget()
    isTaken(form.getValues('username'))
  }

  function succeed(created: CreatedCredential, sent: CredentialFields): void {
    leaveForm(form, sent)
    const about = aboutOf(sent)
    show(unsavedOf(kind, created, sent.password, about))
    void keep(created.credential, about)
    addCredential(queries, created.credential)
    announce(plain((value) => messages.created(value(created.credential.username))))
  }

  function fail(reason: Failure, username: string): void {
    setFailedIn(listSid)
    if (!isInSight(listSid)) {
      forget()
      tell({ ...reason, kind, username, listSid })
    }
    for (const { field, message } of reason.errors ?? []) {
      if (field === 'username' || field === 'password') form.setError(field, { message })
    }
    refreshList(queries, listSid)
  }

  // A failure belongs to its list; what was typed goes along to the next.
  const failure = failedIn === listSid ? submit.failure : undefined
  return { failure, send, refuse }
}

function aboutOf({ label, owner, device }: CredentialFields): About {
  return { label, owner, device }
}

/** Makes room for the next one: somebody who went to another list meanwhile may have typed it already. */
function leaveForm(form: CredentialForm, sent: CredentialFields): void {
  const { username, password, isOwn } = form.getValues()
  if (username === sent.username && password === sent.password) beginAnew(form)
  else if (!isOwn) renew(form)
}

/** Whether the list holds the username, which is then told at its field. */
function isToldAsTaken(
  form: CredentialForm,
  usernames: ReadonlySet<string>,
  username: string,
): boolean {
  const isTaken = usernames.has(username)
  if (isTaken) form.setError('username', { message: messages.usernameTaken })
  return isTaken
}

/**
 * Tells, also long after an operation, whether the form of this list or credential is still what the person
 * sees.
 */
export function useIsInSight(sid: string): (sid: string) => boolean {
  const inSight = useRef<string>(undefined)
  useEffect(() => {
    inSight.current = sid
    return () => {
      inSight.current = undefined
    }
  }, [sid])
  return (other) => inSight.current === other
}
