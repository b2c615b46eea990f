import {
  type CredentialList,
  credentialListEndpoints,
  type CredentialLists,
} from '@sipdesk/shared/credential-lists.ts'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import { refreshEverywhere } from '#src/api/other-tabs.ts'
import { pursue, type Pending } from '#src/api/pursuit.ts'
import { isWaiting } from '#src/api/client.ts'
import { credentialListsQuery, credentialsQuery, refreshApprovals } from '#src/api/queries.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { plain } from '#src/lib/value.tsx'
import { failedTitle, wordsOf, type Change } from './change.ts'
import { approvalNote as approvalMessages } from '#messages/ui'
import { page as messages } from '#messages/features/credential-lists'

/** How a change ended: with the list as it is now, if there still is one; that it waits for a second admin; or why not. */
export type End = { list?: CredentialList; isWaiting?: true } | { failure: Failure }

/** A change whose end is not known yet. */
export type UnderWay = { change: Change; pending: Pending | undefined }

/** A change that failed after its dialog was closed. */
export type Late = { change: Change; failure: Failure }

/** The last change that was made. `undo` reverts a rename; `failure` is why that failed. */
export type Done = { change: Change; undo?: Change; failure?: Failure | undefined }

type Sent = { change: Change; onLate: () => void }

/**
 * Sends one change at a time, and shows what it did to the lists. Where the first answer is not certain,
 * `onPending` is called: the change goes on, and the page tells how it ended. What was done stays on the page until
 * it is dismissed or another change is sent; a rename is the one change that can be undone without loss.
 */
export function useListChanges(onPending: () => void) {
  const queries = useQueryClient()
  const [latest, setLatest] = useState<Change>()
  const [late, setLate] = useState<Late>()
  const [done, setDone] = useState<Done>()
  const submit = useSubmit(pursueChange)
  const underWay = submit.isBusy && latest ? { change: latest, pending: submit.pending } : undefined

  /** Resolves to how it ended; undefined where the page tells that, or another one is under way. */
  async function send(change: Change): Promise<End | undefined> {
    if (submit.isBusy) return undefined
    let isLate = false
    setLate(undefined)
    setDone((last) =>
      change.kind === 'undo' && last ? { ...last, failure: undefined } : undefined,
    )
    setLatest(change)
    const sent = await submit.send({
      change,
      onLate() {
        if (!isLate) onPending()
        isLate = change.kind !== 'undo'
      },
    })
    if (!sent) return undefined
    const end = 'result' in sent ? sent.result : sent
    settle(change, end, isLate)
    return isLate ? undefined : end
  }

  function settle(change: Change, end: End, isLate: boolean): void {
    if ('failure' in end) {
      const { failure } = end
      if (isLate) setLate({ change, failure })
      if (change.kind === 'undo') setDone((last) => last && { ...last, failure })
      if (isLate || change.kind === 'undo') announce(plain(failedTitle(change, failure)))
    } else if (end.isWaiting) {
      announce(approvalMessages.asked)
      void refreshApprovals(queries)
    } else {
      showChange(queries, change, end.list)
      setDone(doneBy(change, end.list))
      const words = plain(wordsOf(change, 'done'))
      announce(change.kind === 'rename' ? messages.undoAbove(words) : words)
    }
    void refreshEverywhere(queries, keysOf(change))
  }

  function dismiss(): void {
    setLate(undefined)
    setDone(undefined)
  }

  return { underWay, late, done, send, dismiss }
}

/** What has to be read again after a change: the lists, and what was in one that is gone. */
function keysOf(change: Change) {
  const { queryKey } = credentialListsQuery
  return change.kind === 'delete'
    ? [queryKey, credentialsQuery(change.list.sid).queryKey]
    : [queryKey]
}

function doneBy(change: Change, list: CredentialList | undefined): Done {
  if (change.kind !== 'rename' || !list) return { change }
  return { change, undo: { kind: 'undo', name: change.list.friendlyName, list } }
}

async function pursueChange({ change, onLate }: Sent, onPending: (pending: Pending) => void) {
  const end = await sendOnce(change, (pending) => {
    onLate()
    onPending(pending)
  })
  if (isWaiting(end)) return { isWaiting: true as const }
  return 'credentialList' in end ? { list: end.credentialList } : {}
}

function sendOnce(change: Change, onPending: (pending: Pending) => void) {
  const { createCredentialList, renameCredentialList, deleteCredentialList } =
    credentialListEndpoints
  const body = { friendlyName: change.name }
  if (change.kind === 'create') return pursue(createCredentialList, { body }, onPending)
  const params = { listSid: change.list.sid }
  if (change.kind === 'delete') {
    return pursue(deleteCredentialList, { params, reason: change.reason ?? '' }, onPending)
  }
  const renaming = { ...body, currentName: change.list.friendlyName }
  return pursue(renameCredentialList, { params, body: renaming }, onPending)
}

/** Shows at once what was done; the lists are read again behind it. */
function showChange(queries: QueryClient, change: Change, list: CredentialList | undefined): void {
  queries.setQueryData(
    credentialListsQuery.queryKey,
    (known: CredentialLists | undefined) =>
      known && { ...known, credentialLists: withChange(known.credentialLists, change, list) },
  )
  if (change.kind === 'delete') queries.removeQueries(credentialsQuery(change.list.sid))
}

function withChange(
  lists: CredentialList[],
  change: Change,
  list: CredentialList | undefined,
): CredentialList[] {
  if (change.kind === 'delete') return lists.filter(({ sid }) => sid !== change.list.sid)
  if (!list) return lists
  // One just made holds nothing, and a new name changes no size.
  const before = lists.find(({ sid }) => sid === list.sid)
  const others = lists.filter((other) => other !== before)
  return [{ size: 0, ...before, ...list }, ...others]
}
