import type { SeenCredential, SeenCredentials as Seen } from '@sipdesk/shared/person-details.ts'
import { useState } from 'react'
import { useListNames } from '#src/api/list-names.ts'
import { useRead } from '#src/api/use-read.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Code, Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { LoneTime } from '#src/ui/time.tsx'
import { seenCredentialsQuery } from './queries.ts'
import { seen as messages } from '#messages/features/person'

/** Rows drawn at once. */
const STEP = 100

/** The credentials whose password a person has seen; those not changed since are to be rotated when somebody leaves. */
export function SeenCredentials({ personId }: { personId: string }) {
  const { data, failed } = useRead(seenCredentialsQuery(personId))
  const working = data?.credentials.filter(({ changed }) => changed === null) ?? []
  return (
    <section className="card card-table" aria-labelledby="seen-credentials">
      <div className="table-head">
        <h2 id="seen-credentials">{messages.heading}</h2>
        {working.length > 0 && (
          <CopyButton
            label={messages.copyUsernames(working.length)}
            text={working.map(({ username }) => username).join('\n')}
            words={messages.copyUsernames(working.length)}
          />
        )}
      </div>
      <p className="quiet seen-about">{messages.about}</p>
      {failed && <ReadFailure {...failed} />}
      {data && <Chosen {...data} working={working} />}
      {!data && !failed && <Skeleton lines={4} label={messages.loading} />}
    </section>
  )
}

/** Those that still work, or all of them. */
function Chosen({ credentials, working, isCut, listNames }: Seen & { working: SeenCredential[] }) {
  const [shown, setShown] = useState<'working' | 'all'>('working')
  const items = shown === 'working' ? working : credentials
  if (credentials.length === 0) return <p className="empty-table">{messages.none}</p>
  return (
    <>
      <div className="seen-choice">
        <Segmented
          legend={messages.show}
          value={shown}
          options={[
            { value: 'working', label: messages.working(working.length) },
            { value: 'all', label: messages.all(credentials.length) },
          ]}
          onChoose={setShown}
        />
        {isCut && <p>{messages.isCut(credentials.length)}</p>}
        {items.length === 0 && <p>{messages.noneWorking}</p>}
      </div>
      {items.length > 0 && <Rows key={shown} credentials={items} recordedNames={listNames} />}
    </>
  )
}

type RowsProps = { credentials: SeenCredential[]; recordedNames: Record<string, string> }

function Rows({ credentials, recordedNames }: RowsProps) {
  const [count, setCount] = useState(STEP)
  const listNames = useListNames(recordedNames)
  const columns: Column<SeenCredential>[] = [
    {
      label: messages.username,
      kind: 'name',
      renderCell: ({ listSid, username, changed }) =>
        changed?.to === 'deleted' ? (
          <Code>{username}</Code>
        ) : (
          <Link href={paths.list(listSid, { username })}>
            <Code>{username}</Code>
          </Link>
        ),
    },
    {
      label: messages.list,
      renderCell: ({ listSid }) => <Value>{listNames.get(listSid) ?? listSid}</Value>,
    },
    {
      label: messages.how,
      renderCell: ({ by }) => by.map((way) => messages.ways[way]).join(', '),
    },
    { label: messages.last, renderCell: ({ seenAt }) => <LoneTime iso={seenAt} /> },
    { label: messages.since, renderCell: ({ changed }) => <Since changed={changed} /> },
  ]
  return (
    <>
      <DataTable
        className="person-table"
        aria-labelledby="seen-credentials"
        columns={columns}
        items={credentials.slice(0, count)}
        keyOf={({ listSid, username }) => `${listSid} ${username}`}
      />
      {count < credentials.length && (
        <div className="seen-more">
          <Button onClick={() => setCount(count + STEP)}>{messages.more}</Button>
        </div>
      )}
    </>
  )
}

function Since({ changed }: Pick<SeenCredential, 'changed'>) {
  if (!changed) return <span className="seen-unchanged">{messages.notChanged}</span>
  const { to, at, byName } = changed
  return (
    <>
      {messages.changed[to]} <LoneTime iso={at} />
      {byName !== null && (
        <>
          {' '}
          <Value>{byName}</Value>
        </>
      )}
    </>
  )
}
