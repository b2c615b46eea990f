import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { useParams } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import { credentialListsQuery } from '#src/api/queries.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { told } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { useUnsaved, type Unsaved } from './unsaved.tsx'
import { changes as changesMessages, created as messages } from '#messages/features/credentials'

/** Shows all that a device needs, and the ways to pass it on. */
export type HandoverCard = (props: {
  username: string
  password: string
  listSid: string
}) => ReactNode

type Props = { unsaved: Unsaved; HandoverCard: HandoverCard }

/** The one time a password is shown. It stays until saving it is confirmed. */
export function CreatedPanel({ unsaved, HandoverCard }: Props) {
  const { credential, kind, password } = unsaved
  const { forget, next } = useUnsaved()
  const otherList = useOtherList(credential.credentialListSid)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  function finish() {
    forget()
    // The form stands there again; its first field is where the next credential begins.
    requestAnimationFrame(() => document.getElementById('username')?.focus())
  }
  function createAnother() {
    navigate(paths.list(credential.credentialListSid), { state: { focus: '#username' } })
    finish()
  }
  return (
    <section aria-labelledby="created-heading" className="created">
      <h2 id="created-heading" ref={heading} tabIndex={-1}>
        {otherList === undefined
          ? messages.title[kind]
          : told((value) => messages.titleElsewhere(kind, value(otherList)))}
      </h2>
      {otherList !== undefined && (
        <Link href={paths.list(credential.credentialListSid)}>{messages.goToList}</Link>
      )}
      {next && <Next key={next.credential.sid} next={next} />}
      <Notice kind="info" title={messages.putNow}>
        <p>{messages.shownOnce}</p>
      </Notice>
      <Remarks unsaved={unsaved} />
      <HandoverCard
        username={credential.username}
        password={password.read()}
        listSid={credential.credentialListSid}
      />
      <p className="quiet">
        {messages.credentialInList(credential.sid, credential.credentialListSid)}
      </p>
      <div className="button-row created-end">
        <Button variant="primary" onClick={finish}>
          {messages.stored}
        </Button>
        {kind === 'created' && <Button onClick={createAnother}>{messages.createAnother}</Button>}
      </div>
    </section>
  )
}

/** Says that another password comes after this one; takes focus if the form that it came from left none. */
function Next({ next }: { next: Unsaved }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus()
  }, [])
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        kind="warning"
        title={told((value) => changesMessages.waiting(next.kind, value(next.credential.username)))}
      >
        <p>{messages.comesNext}</p>
      </Notice>
    </div>
  )
}

/** The name of the list that the credential is in, where the page shows another; its SID until that is known. */
function useOtherList(sid: string): string | undefined {
  const { listSid } = useParams()
  const { data } = useQuery(credentialListsQuery)
  if (listSid === sid) return undefined
  return data?.credentialLists.find((list) => list.sid === sid)?.friendlyName ?? sid
}

/** What has to be known about this password beside itself. */
function Remarks({ unsaved: { kind, confirmedBy, isPasswordConfirmed } }: { unsaved: Unsaved }) {
  const isReconciled = confirmedBy === 'reconciliation'
  if (kind === 'created')
    return isReconciled && <p>{changesMessages.reconciled(isPasswordConfirmed)}</p>
  return (
    <>
      <p>{messages.oldRefused}</p>
      {isReconciled && <p>{isPasswordConfirmed ? messages.setAgain : messages.notSure}</p>}
    </>
  )
}
