import { credentialEndpoints } from '@sipdesk/shared/credentials.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { sessionQuery } from '#src/api/queries.ts'
import { missingRole } from '#src/api/session.ts'
import { useParam, writeAddress } from '#src/lib/address.ts'
import { useAfterPaint } from '#src/lib/use-after-paint.ts'
import { useIsRoomy } from '#src/lib/use-is-roomy.ts'
import { isSingleKey, useShortcut } from '#src/lib/use-shortcut.ts'
import { useUnsaved } from './unsaved.tsx'

/**
 * Whether the form of a new credential is open, and how to open and close it. Where it stands beside the table it is
 * open until somebody closes it; where it lies over the table, closed until somebody opens it on this very page. `N`
 * opens it, and so does a link that asks for a name.
 */
export function useCreatePanel(listSid: string, isGone: boolean) {
  const { data: session } = useQuery(sessionQuery)
  // As long as it is not known who it is, the form is there: most may, and nothing moves.
  const mayCreate = !missingRole(session, credentialEndpoints.createCredential) && !isGone
  const { form, formChoice, chooseForm } = useUnsaved()
  const isRoomy = useIsRoomy()
  const wanted = useAfterPaint(useParam('create'))
  function open() {
    writeAddress('username', '')
    chooseForm({ isOpen: true, listSid })
    focusUsername()
  }
  function close() {
    chooseForm({ isOpen: false, listSid })
    focusLater('new-credential')
  }
  useShortcut((event) => mayCreate && isSingleKey(event, 'n'), open)
  const openWanted = useEffectEvent(() => {
    form.setValue('username', wanted)
    writeAddress('create', '')
    open()
  })
  useEffect(() => {
    if (wanted) openWanted()
  }, [wanted])
  const isOpenHere = formChoice?.isOpen && (isRoomy || formChoice.listSid === listSid)
  return { mayCreate, isOpen: mayCreate && (isOpenHere ?? isRoomy), open, close }
}

/** Puts focus where a new credential begins, once that is there. */
export function focusUsername(): void {
  focusLater('username')
}

/** Focus on an element that is there, or is drawn within some frames: one panel takes the place of another. */
function focusLater(id: string, frames = 10): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id)
    if (element) element.focus()
    else if (frames > 0) focusLater(id, frames - 1)
  })
}
