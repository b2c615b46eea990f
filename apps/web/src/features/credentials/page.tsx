import { LIST_MAX_CREDENTIALS } from '@sipdesk/shared/credential-lists.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useParams } from 'wouter'
import { credentialsQuery } from '#src/api/queries.ts'
import { useRead } from '#src/api/use-read.ts'
import { useParam } from '#src/lib/address.ts'
import { useAfterPaint } from '#src/lib/use-after-paint.ts'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { page as messages } from '#messages/features/credentials'
import { CreatedSheets, type HandoverCard } from './created-sheet.tsx'
import { CredentialTable } from './credential-table.tsx'
import { GoneCredentials } from './gone-credentials.tsx'
import { ListHeader } from './list-header.tsx'
import { DeletedNotice, SidePanel } from './side-panel.tsx'
import { useFilterKey } from './table/use-filter-key.ts'
import { useCreatePanel } from './use-create-panel.ts'
import { useUnsaved } from './unsaved.tsx'
import './credentials.css'

type Props = {
  /** What the list is called, as far as it is known. */
  title: string
  /** Phone access to the list, its pin, and the card that hands a credential over: features of their own. */
  PinToggle: (props: { listSid: string }) => ReactNode
  ReachNotice: (props: { listSid: string }) => ReactNode
  HandoverCard: HandoverCard
}

/** One list: its credentials, and beside them the form that adds one, or the one that is opened. */
export function CredentialsPage({ title, PinToggle, ReachNotice, HandoverCard }: Props) {
  const { listSid = '' } = useParams()
  const credentials = useCredentials(listSid)
  const { data, isGone } = credentials
  const panel = useCreatePanel(listSid, isGone)
  // Drawn after the click is answered.
  const username = useAfterPaint(useParam('username'))
  const [deleted, setDeleted] = useState<{ listSid: string; username: string }>()
  const usernames = useMemo(
    () => new Set(data?.credentials.map((credential) => credential.username)),
    [data],
  )
  return (
    <div className="page-split">
      <div className="page list-page">
        <CreatedSheets listSid={listSid} title={title} HandoverCard={HandoverCard} />
        <ListHeader
          title={title}
          listSid={listSid}
          used={usernames.size}
          pin={<PinToggle listSid={listSid} />}
          reach={data && <ReachNotice listSid={listSid} />}
          create={panel.mayCreate ? panel : undefined}
        />
        {/* With the panel gone: what lies over the page lets nothing below it take focus. */}
        {deleted?.listSid === listSid && deleted.username !== username && (
          <DeletedNotice
            key={deleted.username}
            username={deleted.username}
            onDismiss={() => setDeleted(undefined)}
          />
        )}
        {data && <GoneCredentials listSid={listSid} {...data} />}
        <TableOrState key={listSid} credentials={credentials} />
      </div>
      <SidePanel
        title={title}
        listSid={listSid}
        username={username}
        credentials={data?.credentials}
        onDeleted={(gone) => setDeleted({ listSid, username: gone })}
        create={
          panel.isOpen
            ? { usernames, isFull: usernames.size >= LIST_MAX_CREDENTIALS, onClose: panel.close }
            : undefined
        }
      />
    </div>
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

function TableOrState({ credentials }: { credentials: ReturnType<typeof useCredentials> }) {
  const { data, failed, isFetching, refetch } = credentials
  const { latest } = useUnsaved()
  useFilterKey(data !== undefined)
  return (
    <>
      {failed && <ReadFailure {...failed} />}
      {data && (
        <CredentialTable
          {...data}
          isStale={failed !== undefined}
          isRefreshing={isFetching}
          onRefresh={() => void refetch()}
          unsaved={latest}
        />
      )}
      {!data && !failed && <Skeleton lines={12} label={messages.loading} />}
    </>
  )
}
