import { auditEndpoints } from '@sipdesk/shared/audit.ts'
import { type Credential, credentialEndpoints } from '@sipdesk/shared/credentials.ts'
import type { Session } from '@sipdesk/shared/session.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { credentialListsQuery, sessionQuery } from '#src/api/queries.ts'
import { may, missingRole } from '#src/api/session.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { exactTime } from '#src/lib/format.ts'
import { isTyping, useShortcut } from '#src/lib/use-shortcut.ts'
import { Code, Value } from '#src/lib/value.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Fact } from '#src/ui/facts.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { DeletePanel } from './delete-panel.tsx'
import { focusRow } from './focus-row.ts'
import { RotatePanel } from './rotate-panel.tsx'
import { details as messages } from '#messages/features/credentials'
import { roleNeeded, roles, unknownTime } from '#messages/ui'

type Props = {
  listSid: string
  /** The username in the address: it may be in the list, or not. */
  username: string
  credentials: readonly Credential[]
  onDeleted: (username: string) => void
}

/** All that is known of one credential, and what can be done with it. Escape closes it. */
export function CredentialDetails({ listSid, username, credentials, onDeleted }: Props) {
  const body = useRef<HTMLDivElement>(null)
  const credential = credentials.find((known) => known.username === username)
  useEffect(() => () => focusRowIfLost(username), [username])
  useEffect(() => {
    // After the page's own heading, which takes focus on navigation; never away from a control in this panel.
    const frame = requestAnimationFrame(() => {
      const panel = body.current?.closest('.panel')
      if (!panel?.contains(document.activeElement)) panel?.querySelector('h2')?.focus()
    })
    return () => cancelAnimationFrame(frame)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another credential is another panel to the reader
  }, [username])

  function close() {
    const { pathname, search } = location
    const query = new URLSearchParams(search)
    query.delete('username')
    navigate(query.size === 0 ? pathname : `${pathname}?${query.toString()}`)
  }
  useShortcut((event) => event.key === 'Escape' && !isTyping(event), close)
  return (
    <Panel
      title={
        <Value dir="ltr" className="details-title">
          {username}
        </Value>
      }
      aside={<CopyButton label={messages.copyUsername} text={username} isCompact />}
      onClose={close}
    >
      <div ref={body} className="panel-body details">
        {credential ? (
          <Known
            key={credential.sid}
            credential={credential}
            onGone={() => {
              close()
              onDeleted(username)
            }}
          />
        ) : (
          <Unknown listSid={listSid} username={username} />
        )}
      </div>
    </Panel>
  )
}

/** When what had focus goes with the panel, its row has it. */
function focusRowIfLost(username: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusRow(username)
  })
}

function ExactTime({ iso }: { iso: string | null }) {
  return iso === null ? unknownTime : <time dateTime={iso}>{exactTime(iso)}</time>
}

function Known({ credential, onGone }: { credential: Credential; onGone: () => void }) {
  const { sid, username, credentialListSid: listSid, createdAt, updatedAt } = credential
  const { data: lists } = useQuery(credentialListsQuery)
  const { data: session } = useQuery(sessionQuery)
  const list = lists?.credentialLists.find((known) => known.sid === listSid)
  return (
    <>
      <dl className="details-facts">
        <Fact term={messages.sid}>
          <Code>{sid}</Code>
          <CopyButton label={messages.copySid} text={sid} isCompact />
        </Fact>
        <Fact term={messages.list}>
          {list ? <Value>{list.friendlyName}</Value> : <Code>{listSid}</Code>}
        </Fact>
        <Fact term={messages.created}>
          <ExactTime iso={createdAt} />
        </Fact>
        <Fact term={messages.updated}>
          <ExactTime iso={updatedAt} />
        </Fact>
      </dl>
      {may(session, auditEndpoints.listAuditEvents) && (
        <p>
          <Link href={paths.auditOf({ list: listSid, username })}>{messages.onRecord}</Link>
        </p>
      )}
      <Actions credential={credential} session={session} onGone={onGone} />
    </>
  )
}

type ActionsProps = { credential: Credential; session: Session | undefined; onGone: () => void }

/** What this person may not do is there too, with the reason. */
function Actions({ credential, session, onGone }: ActionsProps) {
  const toRotate = missingRole(session, credentialEndpoints.rotatePassword)
  const toDelete = missingRole(session, credentialEndpoints.deleteCredential)
  const rotateRefusal = toRotate && roleNeeded(toRotate)
  const deleteRefusal =
    toDelete && messages.deleteNeeds(roles[toDelete.needed], roles[toDelete.own])
  const reason = rotateRefusal ?? deleteRefusal
  return (
    <>
      <div className="details-actions">
        <RotatePanel credential={credential} refusal={rotateRefusal} />
        <DeletePanel credential={credential} refusal={deleteRefusal} onGone={onGone} />
      </div>
      {reason && <p className="quiet">{reason}</p>}
    </>
  )
}

function Unknown({ listSid, username }: { listSid: string; username: string }) {
  const { data: session } = useQuery(sessionQuery)
  const mayCreate = may(session, credentialEndpoints.createCredential)
  return (
    <>
      <p>{messages.notInList}</p>
      <p className="button-row">
        {mayCreate && (
          <Link href={paths.list(listSid, { create: username })} className="button button-plain">
            {messages.createIt}
          </Link>
        )}
        <Link href={paths.searchFor(username)} className="button button-plain">
          {messages.searchAll}
        </Link>
      </p>
    </>
  )
}
