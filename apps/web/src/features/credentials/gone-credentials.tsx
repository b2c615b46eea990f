import type { Credentials } from '@sipdesk/shared/credentials.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { credentialDetailsQuery } from '#src/api/queries.ts'
import { exactTime } from '#src/lib/format.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Value } from '#src/lib/value.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { gone as messages } from '#messages/features/credentials/details'

type Props = Pick<Credentials, 'credentials' | 'asOf'> & { listSid: string }

/** Names what somebody deleted past Sipdesk, with the way to what is known of it; nothing where there is none. */
export function GoneCredentials({ listSid, credentials, asOf }: Props) {
  const queries = useQueryClient()
  const { data } = useQuery(credentialDetailsQuery(listSid))
  // The server notices with each read of the list.
  const isOld = data !== undefined && data.asOf < asOf
  useEffect(() => {
    if (isOld) void queries.invalidateQueries(credentialDetailsQuery(listSid))
  }, [queries, listSid, isOld])
  const there = new Set(credentials.map(({ username }) => username))
  const gone = data?.details.filter(
    ({ goneSince, username }) => goneSince !== undefined && !there.has(username),
  )
  if (!gone || gone.length === 0) return null
  return (
    <details className="gone-credentials">
      <summary>
        <Icon name="warning" /> <span>{messages.count(gone.length)}</span>
      </summary>
      <ul>
        {gone.map(({ credentialSid, username, goneSince = '' }) => (
          <li key={credentialSid}>
            <Link href={paths.list(listSid, { username })}>
              <Value dir="ltr">{username}</Value>
            </Link>{' '}
            <span className="quiet">{messages.since(exactTime(goneSince))}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
