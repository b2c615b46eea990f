import { auditEndpoints } from '@sipdesk/shared/audit.ts'
import { LIST_MAX_CREDENTIALS } from '@sipdesk/shared/credential-lists.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { sessionQuery } from '#src/api/queries.ts'
import { may } from '#src/api/session.ts'
import { announce } from '#src/lib/announcer.ts'
import { paths } from '#src/lib/paths.ts'
import { useSingleKeys } from '#src/lib/use-shortcut.ts'
import { Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { Menu } from '#src/ui/menu.tsx'
import { Usage } from '#src/ui/usage.tsx'
import { page as messages } from '#messages/features/credentials'
import { common } from '#messages/ui'

type Props = {
  title: string
  listSid: string
  used: number
  /** Pins it to the rail. */
  pin: ReactNode
  /** Whether phones of the list can ring. */
  reach: ReactNode
  /** Opens the form; left out for those who may not create. */
  create: { isOpen: boolean; open: () => void } | undefined
}

/** Which list this is, how it stands, and what can be done with it. */
export function ListHeader({ title, listSid, used, pin, reach, create }: Props) {
  return (
    <header className="page-header">
      <div className="page-title">
        <h1 tabIndex={-1}>
          <Value>{title}</Value>
        </h1>
        {pin}
        <div className="page-actions">
          {create && <NewCredential {...create} />}
          <ListMenu listSid={listSid} />
        </div>
      </div>
      <div className="page-facts">
        {reach}
        {used > 0 && <Usage used={used} of={LIST_MAX_CREDENTIALS} />}
      </div>
    </header>
  )
}

/** The button that opens the form; tinted while that is open, since the next step is in there. */
function NewCredential({ isOpen, open }: NonNullable<Props['create']>) {
  const hasKey = useSingleKeys()
  return (
    <Button
      id="new-credential"
      variant={isOpen ? 'plain' : 'primary'}
      icon="add"
      className={isOpen ? 'new-credential new-credential-open' : 'new-credential'}
      aria-label={messages.newCredential}
      aria-expanded={isOpen}
      aria-keyshortcuts={hasKey ? 'N' : undefined}
      onClick={open}
    >
      {messages.newCredential}
    </Button>
  )
}

function ListMenu({ listSid }: { listSid: string }) {
  const [, navigate] = useLocation()
  const { data: session } = useQuery(sessionQuery)
  async function copy() {
    const isCopied = await navigator.clipboard.writeText(listSid).then(
      () => true,
      () => false,
    )
    announce(isCopied ? common.copied : common.copyRefused)
  }
  const onRecord = {
    label: messages.listOnRecord,
    icon: 'activity',
    onSelect: () => navigate(paths.auditOf({ list: listSid })),
  } as const
  const items = [
    { label: messages.copyListSid, icon: 'copy', onSelect: () => void copy() } as const,
    ...(may(session, auditEndpoints.listAuditEvents) ? [onRecord] : []),
  ]
  return (
    <Menu icon="more" aria-label={messages.more} title={messages.more} groups={[{ items }]}>
      {''}
    </Menu>
  )
}
