import { auditEndpoints } from '@sipdesk/shared/audit.ts'
import {
  type ChangeDetails,
  type CredentialDetails as KnownDetails,
  credentialDetailsEndpoints,
} from '@sipdesk/shared/credential-details.ts'
import { type Credential, credentialEndpoints } from '@sipdesk/shared/credentials.ts'
import type { Session } from '@sipdesk/shared/session.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { callApi } from '#src/api/client.ts'
import {
  credentialDetailsQuery,
  credentialListsQuery,
  putDetails,
  sessionQuery,
} from '#src/api/queries.ts'
import { may, missingRole } from '#src/api/session.ts'
import { useRead } from '#src/api/use-read.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { isTyping, useShortcut } from '#src/lib/use-shortcut.ts'
import { Code, Value } from '#src/lib/value.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { DeletePanel } from './delete-panel.tsx'
import { DetailsFacts, GoneNotice } from './details/details-facts.tsx'
import { DetailsFields } from './details/details-fields.tsx'
import { focusRow } from './focus-row.ts'
import { RotatePanel } from './rotate-panel.tsx'
import { useUnsaved } from './unsaved.tsx'
import { details as messages } from '#messages/features/credentials'
import { texts } from '#messages/features/credentials/details'
import { roleNeeded, roles } from '#messages/ui'

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
      <div ref={body} className="panel-body">
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
  requestAnimationFrame(() => focusRow(username, () => document.activeElement === document.body))
}

/** What Sipdesk knows of a credential, its facts in one place and what people wrote in another. */
function useKnown(listSid: string, username: string, sid?: string) {
  const { data, failed } = useRead(credentialDetailsQuery(listSid))
  const { data: lists } = useQuery(credentialListsQuery)
  const { data: session } = useQuery(sessionQuery)
  const list = lists?.credentialLists.find((known) => known.sid === listSid)
  const isAdmin = may(session, auditEndpoints.listAuditEvents)
  return {
    failed,
    isLoading: data === undefined && failed === undefined,
    session,
    known: data?.details.find((one) => one.credentialSid === sid),
    gone: data?.details.findLast(
      (one) => one.username === username && (one.deleted ?? one.goneSince) !== undefined,
    ),
    facts: {
      links: data?.links.find((one) => one.username === username),
      list: list ? <Value>{list.friendlyName}</Value> : <Code>{listSid}</Code>,
      activity: isAdmin ? paths.auditOf({ list: listSid, username }) : undefined,
    },
  }
}

function Known({ credential, onGone }: { credential: Credential; onGone: () => void }) {
  const { sid, username, credentialListSid: listSid } = credential
  const queries = useQueryClient()
  const { known, failed, isLoading, session, facts } = useKnown(listSid, username, sid)
  const { descriptions } = useUnsaved()
  const { changeCredentialDetails } = credentialDetailsEndpoints
  const mayWrite = may(session, changeCredentialDetails)
  async function save(body: ChangeDetails) {
    const params = { listSid, credentialSid: sid }
    putDetails(queries, listSid, await callApi(changeCredentialDetails, { params, body }))
  }
  return (
    <>
      {failed && <ReadFailure {...failed} kind="warning" />}
      {isLoading && <Skeleton lines={3} label={texts.loading} />}
      {!isLoading && !failed && (
        <DetailsFields
          credentialSid={sid}
          known={known}
          writing={mayWrite ? { drafts: descriptions, onSave: save } : undefined}
        />
      )}
      <DetailsFacts credentialSid={sid} credential={credential} known={known} {...facts} />
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

/** There is none of this name any more, or there never was. */
function Unknown({ listSid, username }: { listSid: string; username: string }) {
  const { gone, session, facts } = useKnown(listSid, username)
  const mayCreate = may(session, credentialEndpoints.createCredential)
  return (
    <>
      {gone ? <Gone gone={gone} facts={facts} /> : <p>{messages.notInList}</p>}
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

type GoneProps = { gone: KnownDetails; facts: ReturnType<typeof useKnown>['facts'] }

/** What is still known of a credential that is there no more. */
function Gone({ gone, facts }: GoneProps) {
  const { credentialSid } = gone
  return (
    <>
      <GoneNotice {...gone} />
      <DetailsFields credentialSid={credentialSid} known={gone} writing={undefined} />
      <DetailsFacts credentialSid={credentialSid} credential={undefined} known={gone} {...facts} />
    </>
  )
}
