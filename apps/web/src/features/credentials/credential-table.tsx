import type { Credential, Credentials } from '@sipdesk/shared/credentials.ts'
import { withInvisibleShown } from '@sipdesk/shared/text.ts'
import { memo, useEffect, useRef } from 'react'
import { useMatching } from '#src/api/use-matching.ts'
import { clockTime } from '#src/lib/format.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { useAddressText, useParam } from '#src/lib/address.ts'
import { useAfterPaint } from '#src/lib/use-after-paint.ts'
import { told, Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import '#src/ui/data-table.css'
import { Notice } from '#src/ui/notice.tsx'
import { Time } from '#src/ui/time.tsx'
import { page as messages } from '#messages/features/credentials'
import { common } from '#messages/ui'
import { ListFilter } from './list-filter.tsx'
import type { Unsaved } from './unsaved.tsx'
import { bringIntoSight, useRowWindow } from './use-row-window.ts'

type Props = Credentials & {
  isRefreshing: boolean
  onRefresh: () => void
  /** The one whose password is on screen. */
  unsaved: Unsaved | undefined
}

/** Pixels; the style sheet gives every row this height. */
const ROW_HEIGHT = 40

/** Who is in the list, newest first. Of 1,000 rows only those in sight are in the page. */
export function CredentialTable(props: Props) {
  const { credentials, unreadable = 0, asOf, isRefreshing, onRefresh, unsaved } = props
  return (
    <>
      <div className="table-head">
        <h2>{messages.credentials}</h2>
        <p className="quiet">{messages.asOf(clockTime(asOf))}</p>
        <Button variant="quiet" icon="refresh" isBlocked={isRefreshing} onClick={onRefresh}>
          {isRefreshing ? common.refreshing : common.refresh}
        </Button>
      </div>
      {unreadable > 0 && <Notice kind="warning" title={messages.unreadable(unreadable)} />}
      {credentials.length + unreadable === 0 ? (
        <p className="empty-table">{messages.empty}</p>
      ) : (
        <Found credentials={credentials} unsaved={unsaved} />
      )}
    </>
  )
}

const usernameOf = ({ username }: Credential) => username

/** The credentials whose username contains what is typed, or whose SID it is. */
function Found({ credentials, unsaved }: Pick<Props, 'credentials' | 'unsaved'>) {
  const [text, setText] = useAddressText('q')
  // A key is answered before the rows that follow from it are drawn.
  const q = useAfterPaint(text)
  const found = useMatching(credentials, q, usernameOf)
  return (
    <>
      <ListFilter text={text} onText={setText} found={found.length} of={credentials.length} />
      {found.length === 0 ? (
        <p className="empty-table">
          {told((value) => messages.noUsernameContains(value(q)))}{' '}
          <Link href={paths.searchFor(q)}>{messages.searchAll}</Link>
        </p>
      ) : (
        <Rows credentials={found} unsaved={unsaved} q={q} />
      )}
    </>
  )
}

type RowsProps = Pick<Props, 'unsaved'> & { credentials: readonly Credential[]; q: string }

const Rows = memo(function Rows({ credentials, unsaved, q }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { first, end } = useRowWindow(scroller, credentials.length, ROW_HEIGHT)
  // Before the panel that shows it: the mark answers the click.
  const opened = useParam('username')
  const place = credentials.findIndex(({ username }) => username === opened)
  useEffect(() => bringIntoSight(scroller.current, place, ROW_HEIGHT), [place])
  return (
    <div
      ref={scroller}
      className="scroller"
      tabIndex={0}
      role="region"
      aria-label={messages.scrollable}
    >
      <table
        className="table"
        aria-label={messages.credentials}
        aria-rowcount={credentials.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{messages.username}</th>
            <th scope="col">{messages.createdAt}</th>
            <th scope="col">{messages.updatedAt}</th>
          </tr>
        </thead>
        <tbody>
          <Spacer height={first * ROW_HEIGHT} />
          {credentials.slice(first, end).map((credential, index) => (
            <Row
              key={credential.sid}
              credential={credential}
              index={first + index}
              mark={
                credential.sid === unsaved?.credential.sid
                  ? messages.marks[unsaved.kind]
                  : undefined
              }
              isOpened={first + index === place}
              q={q}
            />
          ))}
          <Spacer height={(credentials.length - end) * ROW_HEIGHT} />
        </tbody>
      </table>
    </div>
  )
})

type RowProps = {
  credential: Credential
  index: number
  /** What has just been done to it. */
  mark: string | undefined
  isOpened: boolean
  q: string
}

/** Drawn anew only where it has changed: most clicks on the page are about one row, or none. */
const Row = memo(function Row({ credential, index, mark, isOpened, q }: RowProps) {
  const { username, sid, credentialListSid, createdAt, updatedAt } = credential
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={isOpened || undefined}
      className={mark ? 'row-new' : undefined}
    >
      <td className="cell-username" title={`${withInvisibleShown(username)} (${sid})`}>
        {mark && <span className="tag">{mark}</span>}
        <Link href={paths.list(credentialListSid, { ...(q && { q }), username })}>
          <Value dir="ltr">{username}</Value>
        </Link>
      </td>
      <td>
        <Time iso={createdAt} />
      </td>
      <td>
        <Time iso={updatedAt} />
      </td>
    </tr>
  )
})

/** Holds the place of the rows that are out of sight. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null
  return <tr aria-hidden="true" className="spacer" style={{ blockSize: height }} />
}
