import { mayWithdraw, type Handover } from '@sipdesk/shared/handovers.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { sessionQuery } from '#src/api/queries.ts'
import { useRead } from '#src/api/use-read.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { exactTime } from '#src/lib/format.ts'
import { Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { LoneTime } from '#src/ui/time.tsx'
import { link as messages } from '#messages/features/handovers'
import { common } from '#messages/ui'
import { FailureNotice } from '#src/ui/failure-details.tsx'
import { linksQuery, refreshLinks, withdrawLink, type Owner } from './queries.ts'

/** The state of every link made for a credential, whoever made it. */
export function LinkStates(owner: Owner) {
  const { data, failed, refetch } = useRead(linksQuery(owner))
  // Not `isFetching`: the button says nothing of the periodic reads.
  const [isRefreshing, setIsRefreshing] = useState(false)
  function refresh() {
    setIsRefreshing(true)
    void refetch().finally(() => setIsRefreshing(false))
  }
  useOpeningsTold(data?.handovers)
  return (
    <>
      {failed && <ReadFailure {...failed} />}
      {data && data.handovers.length > 0 && (
        <Links
          links={data.handovers}
          owner={owner}
          isRefreshing={isRefreshing}
          onRefresh={refresh}
        />
      )}
    </>
  )
}

type Props = {
  links: Handover[]
  owner: Owner
  isRefreshing: boolean
  onRefresh: () => void
}

function Links({ links, owner, isRefreshing, onRefresh }: Props) {
  const queries = useQueryClient()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const { data: session } = useQuery(sessionQuery)
  const [latest, setLatest] = useState<string>()
  const { isBusy, failure, send } = useSubmit(async (link: Handover) => {
    setLatest(link.id)
    try {
      await withdrawLink(link)
    } finally {
      await refreshLinks(queries, owner)
    }
    // Its button is gone by now.
    heading.current?.focus()
    announce(messages.withdrawn)
  })
  return (
    <div className="link-states">
      <div className="link-states-head">
        <h4 id={id} ref={heading} tabIndex={-1}>
          {messages.links}
        </h4>
        <Button variant="quiet" icon="refresh" isBlocked={isRefreshing} onClick={onRefresh}>
          {isRefreshing ? common.refreshing : common.refresh}
        </Button>
      </div>
      <FailureNotice failure={failure} />
      <ul aria-labelledby={id}>
        {links.map((link) => (
          <li key={link.id}>
            <div>
              <LinkState link={link} />
              <p className="quiet">
                {messages.madeBy(
                  <Value>{link.createdByName}</Value>,
                  <LoneTime iso={link.createdAt} />,
                )}
              </p>
            </div>
            {link.state === 'waiting' && session && mayWithdraw(session.person, link) && (
              <Button
                isBlocked={isBusy}
                aria-label={messages.withdrawLink(exactTime(link.expiresAt))}
                onClick={() => void send(link)}
              >
                {isBusy && latest === link.id ? messages.withdrawing : messages.withdraw}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function LinkState({ link: { state, endedAt, expiresAt } }: { link: Handover }) {
  const at = endedAt ?? expiresAt
  const time = <time dateTime={at}>{exactTime(at)}</time>
  return <p className={`link-${state}`}>{messages.states[state](time)}</p>
}

/** Says when a link that waited has been opened. */
function useOpeningsTold(links: Handover[] | undefined): void {
  const waiting = useRef(new Set<string>())
  useEffect(() => {
    if (!links) return
    const opened = links.find(({ id, state }) => state === 'opened' && waiting.current.has(id))
    if (opened?.endedAt) announce(messages.opened(exactTime(opened.endedAt)))
    waiting.current = new Set(links.filter(({ state }) => state === 'waiting').map(({ id }) => id))
  }, [links])
}
