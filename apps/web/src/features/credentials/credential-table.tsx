import type { Credentials } from '@sipdesk/shared/credentials.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useParams } from 'wouter'
import { credentialDetailsQuery } from '#src/api/queries.ts'
import { page as messages } from '#messages/features/credentials'
import { CredentialTableView } from './table/credential-table-view.tsx'
import { useUnsaved, type Unsaved } from './unsaved.tsx'

type Props = Credentials & {
  /** Whether it could not be read anew since. */
  isStale?: boolean
  isRefreshing: boolean
  onRefresh: () => void
  /** The one whose password is on screen. */
  unsaved: Unsaved | undefined
}

/**
 * The table of a list: with its toolbar above, its foot below, and a bar for what is selected. They are the parts of
 * a `.page`, and stand in it side by side.
 */
export function CredentialTable({ unsaved, ...props }: Props) {
  const { listSid = '' } = useParams()
  const { discard } = useUnsaved()
  // The table does not wait for it, and is there without it.
  const { data: details } = useQuery(credentialDetailsQuery(listSid))
  const sid = unsaved?.credential.sid
  const kind = unsaved?.kind
  const mark = useMemo(
    () => (sid && kind ? { sid, text: messages.marks[kind] } : undefined),
    [sid, kind],
  )
  return <CredentialTableView {...props} {...{ listSid, details, mark, discard }} />
}
