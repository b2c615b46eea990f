import { type CredentialList, LIST_MAX_CREDENTIALS } from '@sipdesk/shared/credential-lists.ts'
import { useEffect, useRef } from 'react'
import { announce } from '#src/lib/announcer.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { plain, Value } from '#src/lib/value.tsx'
import { Menu, type MenuGroup } from '#src/ui/menu.tsx'
import { Usage } from '#src/ui/usage.tsx'
import type { Ask } from './change.ts'
import { page as messages } from '#messages/features/credential-lists'
import { common } from '#messages/ui'

/** Whether this is the list just created, which takes focus once its row is there: true once. */
export type TakeFocus = (listSid: string) => boolean

type NameProps = { list: CredentialList; takeFocus: TakeFocus }

/** What a list is called, and the way to it. */
export function ListName({ list: { sid, friendlyName }, takeFocus }: NameProps) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (takeFocus(sid)) link.current?.focus()
  }, [takeFocus, sid])
  return (
    <Link ref={link} href={paths.list(sid)} className="lists-name">
      <Value>{friendlyName}</Value>
    </Link>
  )
}

/** How much a list holds, as far as it is known. */
export function ListSize({ list: { size } }: { list: CredentialList }) {
  if (size === undefined) return <span className="quiet">{messages.sizeUnknown}</span>
  return <Usage used={size} of={LIST_MAX_CREDENTIALS} />
}

type ActionsProps = {
  list: CredentialList
  mayManage: boolean
  isBlocked: boolean
  onAsk: (ask: Ask) => void
}

/** What can be done with a list. */
export function ListActions({ list, mayManage, isBlocked, onAsk }: ActionsProps) {
  const refusal = isBlocked ? messages.onlyOneAtATime : undefined
  const { rename, copySid } = messages.actions
  const changes: MenuGroup[] = [
    {
      items: [
        { label: rename, icon: 'pencil', refusal, onSelect: () => onAsk({ kind: 'rename', list }) },
        { label: copySid, icon: 'copy', onSelect: () => copy(list.sid) },
      ],
    },
    {
      items: [
        {
          label: messages.actions.delete,
          icon: 'trash',
          isDanger: true,
          refusal,
          onSelect: () => onAsk({ kind: 'delete', list }),
        },
      ],
    },
  ]
  const reads: MenuGroup[] = [
    { items: [{ label: copySid, icon: 'copy', onSelect: () => copy(list.sid) }] },
  ]
  return (
    <Menu
      variant="quiet"
      icon="more"
      aria-label={plain((value) => messages.actionsFor(value(list.friendlyName)))}
      groups={mayManage ? changes : reads}
    />
  )
}

function copy(sid: string): void {
  navigator.clipboard.writeText(sid).then(
    () => announce(messages.sidCopied),
    () => announce(common.copyRefused),
  )
}
