import type { Credentials } from '@sipdesk/shared/credentials-api.ts'
import type { Credential } from '@sipdesk/shared/credentials.ts'
import { useRef } from 'react'
import { clockTime } from '#src/lib/time.ts'
import { Button } from '#src/ui/button.tsx'
import { Time } from '#src/ui/time.tsx'
import { useRowWindow } from './use-row-window.ts'

type Props = Credentials & {
  isRefreshing: boolean
  onRefresh: () => void
  /** SID of the credential just created. */
  newest: string | undefined
}

/** Pixels; the style sheet gives every row this height. */
const ROW_HEIGHT = 40

/** Who is in the list, newest first. Of 1,000 rows only those in sight are in the page. */
export function CredentialTable({ credentials, asOf, isRefreshing, onRefresh, newest }: Props) {
  return (
    <>
      <div className="table-head">
        <h2>Credentials</h2>
        <p className="quiet">as of {clockTime(asOf)}</p>
        <Button look="quiet" icon="refresh" isBlocked={isRefreshing} onClick={onRefresh}>
          {isRefreshing ? 'Refreshing…' : 'Refresh'}
        </Button>
      </div>
      {credentials.length === 0 ? (
        <p className="empty-table">
          Nobody is in this list yet. Create the first credential with the form.
        </p>
      ) : (
        <Rows credentials={credentials} newest={newest} />
      )}
    </>
  )
}

function Rows({ credentials, newest }: Pick<Props, 'credentials' | 'newest'>) {
  const scroller = useRef<HTMLDivElement>(null)
  const { first, end } = useRowWindow(scroller, credentials.length, ROW_HEIGHT)
  return (
    <div
      ref={scroller}
      className="scroller"
      tabIndex={0}
      role="region"
      aria-label="Credentials, scrollable"
    >
      <table className="table" aria-label="Credentials" aria-rowcount={credentials.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Username</th>
            <th scope="col">Created</th>
            <th scope="col">Updated</th>
          </tr>
        </thead>
        <tbody>
          <Spacer height={first * ROW_HEIGHT} />
          {credentials.slice(first, end).map((credential, index) => (
            <Row
              key={credential.sid}
              credential={credential}
              index={first + index}
              isNew={credential.sid === newest}
            />
          ))}
          <Spacer height={(credentials.length - end) * ROW_HEIGHT} />
        </tbody>
      </table>
    </div>
  )
}

function Row({
  credential,
  index,
  isNew,
}: {
  credential: Credential
  index: number
  isNew: boolean
}) {
  return (
    <tr aria-rowindex={index + 2} className={isNew ? 'row-new' : undefined}>
      <td className="cell-username" title={`${credential.username} (${credential.sid})`}>
        {isNew && <span className="tag">new</span>}
        {credential.username}
      </td>
      <td>
        <Time iso={credential.createdAt} />
      </td>
      <td>
        <Time iso={credential.updatedAt} />
      </td>
    </tr>
  )
}

/** Holds the place of the rows that are out of sight. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null
  return <tr aria-hidden="true" className="spacer" style={{ blockSize: height }} />
}
