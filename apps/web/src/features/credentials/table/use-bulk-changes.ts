import {
  credentialDetailsEndpoints,
  type ChangeDetails,
} from '@sipdesk/shared/credential-details.ts'
import { credentialEndpoints } from '@sipdesk/shared/credentials.ts'
import { useQueryClient } from '@tanstack/react-query'
import { callApi, isWaiting } from '#src/api/client.ts'
import { pursue } from '#src/api/pursuit.ts'
import {
  hideCredential,
  refreshApprovals,
  refreshDetails,
  refreshList,
  showDetails,
} from '#src/api/queries.ts'
import { begin } from './bulk-runs.ts'
import type { Row } from './row.ts'

/**
 * The changes that can be made to many rows of a list, each of them an ordinary one of its own.
 *
 * @param discard Called with the SID of what is certainly gone.
 */
export function useBulkChanges(listSid: string, discard: (sid: string) => void) {
  const queries = useQueryClient()

  function remove(rows: readonly Row[], reason: string): void {
    const isAsked = { any: false }
    begin(listSid, {
      kind: 'remove',
      rows,
      again: (others) => remove(others, reason),
      async work(credentialSid, onPending) {
        const params = { listSid, credentialSid }
        const end = await pursue(
          credentialEndpoints.deleteCredential,
          { params, reason },
          onPending,
        )
        if (isWaiting(end)) {
          isAsked.any = true
          return 'asked'
        }
        discard(credentialSid)
        hideCredential(queries, listSid, credentialSid)
        return 'done'
      },
      onEnd() {
        refreshList(queries, listSid)
        if (isAsked.any) void refreshApprovals(queries)
      },
    })
  }

  function describe(rows: readonly Row[], body: ChangeDetails): void {
    begin(listSid, {
      kind: 'describe',
      rows,
      again: (others) => describe(others, body),
      // Said twice it says the same, so that one whose answer was lost is sent again.
      async work(credentialSid) {
        const params = { listSid, credentialSid }
        const details = await callApi(credentialDetailsEndpoints.changeCredentialDetails, {
          params,
          body,
        })
        showDetails(queries, listSid, details)
        return 'done'
      },
      onEnd: () => refreshDetails(queries, listSid),
    })
  }

  return { remove, describe }
}

export type BulkChanges = ReturnType<typeof useBulkChanges>
