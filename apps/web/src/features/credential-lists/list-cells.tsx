import { type CredentialList, LIST_MAX_CREDENTIALS } from '@sipdesk/shared/credential-lists.ts'
import { useEffect, useRef } from 'react'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Code, plain, Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { Usage } from '#src/ui/usage.tsx'
import type { Ask } from './change.ts'
import { page as messages } from '#messages/features/credential-lists'

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
    <>
      <Link ref={link} href={paths.list(sid)} className="lists-name">
        <Value>{friendlyName}</Value>
      </Link>
      <Code className="lists-sid">{sid}</Code>
    </>
  )
}

/** How much a list holds, as far as it is known. */
export function ListSize({ list: { size } }: { list: CredentialList }) {
  if (size === undefined) return <span className="quiet">{messages.sizeUnknown}</span>
  return <Usage used={size} of={LIST_MAX_CREDENTIALS} />
}

type ActionsProps = { list: CredentialList; isBlocked: boolean; onAsk: (ask: Ask) => void }

/** What can be done with a list. */
export function ListActions({ list, isBlocked, onAsk }: ActionsProps) {
  const button = (kind: 'rename' | 'delete') => (
    <Button
      variant="quiet"
      aria-haspopup="dialog"
      aria-label={plain((value) =>
        messages.actionOn(messages.actions[kind], value(list.friendlyName)),
      )}
      isBlocked={isBlocked}
      onClick={({ currentTarget }) => {
        // Safari does not focus a button that is clicked, and the dialog gives focus back to what had it.
        currentTarget.focus()
        onAsk({ kind, list })
      }}
    >
      {messages.actions[kind]}
    </Button>
  )
  return (
    <>
      {button('rename')}
      {button('delete')}
    </>
  )
}
