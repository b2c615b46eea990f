import { LIST_MAX_CREDENTIALS } from '@sipdesk/shared/credential-lists.ts'
import { credentialEndpoints, type Credentials } from '@sipdesk/shared/credentials.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useParams } from 'wouter'
import { credentialsQuery, sessionQuery } from '#src/api/queries.ts'
import { missingRole } from '#src/api/session.ts'
import { useRead } from '#src/api/use-read.ts'
import { useParam } from '#src/lib/address.ts'
import { useAfterPaint } from '#src/lib/use-after-paint.ts'
import { Code, told, Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { Usage } from '#src/ui/usage.tsx'
import { changes, created, page as messages } from '#messages/features/credentials'
import { roleNeeded } from '#messages/ui'
import { CreateForm } from './create-form.tsx'
import { CreatedPanel, type HandoverCard } from './created-panel.tsx'
import { CredentialDetails } from './credential-details.tsx'
import { CredentialTable } from './credential-table.tsx'
import { GoneCredentials } from './gone-credentials.tsx'
import { useFilterKey } from './list-filter.tsx'
import { useUnsaved, type Unsaved } from './unsaved.tsx'
import './credentials.css'

type Props = {
  /** What the list is called, as far as it is known. */
  title: string
  /** Phone access to the list, and the card that hands a credential over: features of their own. */
  ReachNotice: (props: { listSid: string }) => ReactNode
  HandoverCard: HandoverCard
}

/** One list: its credentials, and the form that adds one. */
export function CredentialsPage({ title, ReachNotice, HandoverCard }: Props) {
  const { listSid = '' } = useParams()
  const credentials = useCredentials(listSid)
  const { data, isGone } = credentials
  const { data: session } = useQuery(sessionQuery)
  const missing = missingRole(session, credentialEndpoints.createCredential)
  const { unsaved } = useUnsaved()
  const usernames = useMemo(
    () => new Set(data?.credentials.map((credential) => credential.username)),
    [data],
  )
  return (
    <>
      <PageHeader title={title} listSid={listSid} used={usernames.size} />
      {!isGone && <div className="reach-place">{data && <ReachNotice listSid={listSid} />}</div>}
      <div className="workbench">
        <div className="workbench-side">
          {unsaved && (
            <div className="card">
              <CreatedPanel
                // Another password is another panel, also of the same credential.
                key={`${unsaved.credential.sid} ${unsaved.kind} ${unsaved.credential.updatedAt}`}
                unsaved={unsaved}
                HandoverCard={HandoverCard}
              />
            </div>
          )}
          {data && <GoneCredentials listSid={listSid} {...data} />}
          {data && <Opened key={listSid} listSid={listSid} credentials={data.credentials} />}
          {!isGone && (
            // Kept while the panel stands in its place, with whatever was typed meanwhile.
            <div className="card" hidden={unsaved !== undefined}>
              <CreateForm
                listSid={listSid}
                usernames={usernames}
                isFull={usernames.size >= LIST_MAX_CREDENTIALS}
                refusal={missing && roleNeeded(missing)}
              />
            </div>
          )}
        </div>
        <div className="card card-table">
          <TableOrState key={listSid} credentials={credentials} unsaved={unsaved} />
        </div>
      </div>
    </>
  )
}

/** What was read of a list is not shown once there is no such list, or none that the person may reach. */
function useCredentials(listSid: string) {
  const queries = useQueryClient()
  const read = useRead(credentialsQuery(listSid))
  const isGone = read.failed?.failure.code === 'not-found'
  useEffect(() => {
    // All else that shows the list, and perhaps what the person may reach, is old too.
    if (isGone) void queries.invalidateQueries()
  }, [queries, isGone])
  return { ...read, data: isGone ? undefined : read.data, isGone }
}

type OpenedProps = Pick<Credentials, 'credentials'> & { listSid: string }

/** The panel of the credential that the address names, drawn after the click is answered; and, once its panel is gone, a notice of one just deleted. */
function Opened(props: OpenedProps) {
  const username = useAfterPaint(useParam('username'))
  const [deleted, setDeleted] = useState<string>()
  function dismiss() {
    // The button goes with the notice; focus must not fall into nothing.
    document.getElementById('main')?.focus()
    setDeleted(undefined)
  }
  return (
    <>
      {deleted !== undefined && deleted !== username && (
        <Notice key={deleted} kind="info" title={told((value) => changes.deleted(value(deleted)))}>
          <Button takesFocus onClick={dismiss}>
            {created.dismiss}
          </Button>
        </Notice>
      )}
      {username && <CredentialDetails {...props} username={username} onDeleted={setDeleted} />}
    </>
  )
}

type HeaderProps = { title: string; listSid: string; used: number }

function PageHeader({ title, listSid, used }: HeaderProps) {
  return (
    <header className="page-header">
      <h1 tabIndex={-1}>
        <Value>{title}</Value>
      </h1>
      <p className="page-facts">
        <Code>{listSid}</Code>
        <CopyButton label={messages.copyListSid} text={listSid} isCompact />
        {used > 0 && <Usage used={used} of={LIST_MAX_CREDENTIALS} />}
      </p>
    </header>
  )
}

type TableProps = {
  credentials: ReturnType<typeof useCredentials>
  unsaved: Unsaved | undefined
}

function TableOrState({ credentials, unsaved }: TableProps) {
  const { data, failed, isFetching, refetch } = credentials
  useFilterKey(data !== undefined)
  return (
    <>
      {failed && <ReadFailure {...failed} />}
      {data && (
        <CredentialTable
          {...data}
          isRefreshing={isFetching}
          onRefresh={() => void refetch()}
          unsaved={unsaved}
        />
      )}
      {!data && !failed && <Skeleton lines={12} label={messages.loading} />}
    </>
  )
}
