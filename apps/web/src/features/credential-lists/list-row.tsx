import { LIST_MAX_CREDENTIALS, type CredentialList } from '@sipdesk/shared/credentials.ts'
import type { Domain } from '@sipdesk/shared/domains.ts'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { paths } from '#src/lib/paths.ts'
import { Button } from '#src/ui/button.tsx'
import { Time } from '#src/ui/time.tsx'
import { Usage } from '#src/ui/usage.tsx'
import type { Ask } from './change.ts'
import { ReachCell } from './reach-cell.tsx'
import * as words from '#words/lists-page.ts'

/** Whether this is the list just created, which takes focus once its row is there: true once. */
export type TakeFocus = (listSid: string) => boolean

type Props = {
  list: CredentialList
  domains: readonly Domain[] | undefined
  isReachFailed: boolean
  takeFocus: TakeFocus
  isBlocked: boolean
  /** For those who may change it. */
  onAsk?: (ask: Ask) => void
}

/** One list: what it is called, holds and reaches. */
export function ListRow({ list, domains, isReachFailed, takeFocus, isBlocked, onAsk }: Props) {
  const { sid, friendlyName, size, createdAt, updatedAt } = list
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (takeFocus(sid)) link.current?.focus()
  }, [takeFocus, sid])
  return (
    <tr>
      <th scope="row">
        <Link ref={link} href={paths.list(sid)} className="lists-name">
          {friendlyName}
        </Link>
        <code className="lists-sid">{sid}</code>
      </th>
      <td>
        {size === undefined ? (
          <span className="quiet">{words.sizeUnknown}</span>
        ) : (
          <Usage used={size} of={LIST_MAX_CREDENTIALS} />
        )}
      </td>
      <td>
        <Time iso={createdAt} />
      </td>
      <td>
        <Time iso={updatedAt} />
      </td>
      <td>
        <ReachCell listSid={sid} domains={domains} isFailed={isReachFailed} />
      </td>
      {onAsk && (
        <td>
          <Actions list={list} isBlocked={isBlocked} onAsk={onAsk} />
        </td>
      )}
    </tr>
  )
}

type ActionsProps = Pick<Props, 'list' | 'isBlocked'> & { onAsk: (ask: Ask) => void }

function Actions({ list, isBlocked, onAsk }: ActionsProps) {
  const button = (kind: 'rename' | 'delete') => (
    <Button
      look="quiet"
      aria-haspopup="dialog"
      aria-label={words.actionOn(words.actions[kind], list.friendlyName)}
      isBlocked={isBlocked}
      onClick={({ currentTarget }) => {
        // Safari does not focus a button that is clicked, and the dialog gives focus back to what had it.
        currentTarget.focus()
        onAsk({ kind, list })
      }}
    >
      {words.actions[kind]}
    </Button>
  )
  return (
    <div className="lists-actions">
      {button('rename')}
      {button('delete')}
    </div>
  )
}
