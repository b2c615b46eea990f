import { oneCredentialEndpoints } from '@sipdesk/shared/credential-api.ts'
import type { Credential } from '@sipdesk/shared/credentials.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { pursue, type Doubt } from '#src/api/pursuit.ts'
import { addCredential, refreshList } from '#src/api/queries.ts'
import { announce } from '#src/lib/announcer.ts'
import { useCredentialForm } from './credential-form.ts'
import { loadForPress } from './later.ts'
import { useUnstored, WipeablePassword, type FailedSubmission } from './unstored.tsx'
import { deedWords } from './deed-words.ts'

/**
 * Sends a rotation and waits until it is certain how it ended; then the new password is shown once, and
 * `onDone` is called. The password goes to the API and to that panel; no cache sees it.
 */
export function useRotation({ sid, username, credentialListSid }: Credential, onDone: () => void) {
  const form = useCredentialForm(username)
  const queries = useQueryClient()
  const { show, tell } = useUnstored()
  const [failure, setFailure] = useState<FailedSubmission>()
  const [doubt, setDoubt] = useState<{ doubt: Doubt; about: string }>()
  const isHere = useIsHere()

  async function send(password: string): Promise<void> {
    setFailure(undefined)
    await loadForPress()
    const press = {
      params: { listSid: credentialListSid, credentialSid: sid },
      body: { password },
    }
    const end = await pursue(oneCredentialEndpoints.rotatePassword, press, (next) =>
      setDoubt({ doubt: next, about: deedWords.wasRotated(username) }),
    )
    setDoubt(undefined)
    if (!('credential' in end)) {
      const failed = { ...end, username, listSid: credentialListSid }
      if (isHere()) setFailure(failed)
      else tell(failed)
      refreshList(queries, credentialListSid)
      return
    }
    show({ ...end, kind: 'rotated', password: new WipeablePassword(password) })
    addCredential(queries, end.credential)
    announce(deedWords.rotated(username))
    form.reset()
    onDone()
  }

  return { form, failure, doubt, send }
}

/** Tells, also long after a press, whether the form is still what the person sees. */
function useIsHere(): () => boolean {
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return () => isHere.current
}
