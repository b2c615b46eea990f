import { PASSWORD_AGES } from '@sipdesk/shared/hygiene.ts'
import { peopleEndpoints } from '@sipdesk/shared/people.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { refreshDomains } from '#src/api/domains-query.ts'
import { hygieneQuery } from '#src/api/hygiene-query.ts'
import { credentialListsQuery, peopleQuery, sessionQuery } from '#src/api/queries.ts'
import { may } from '#src/api/session.ts'
import { refreshUsernames } from '#src/api/usernames.ts'
import { announce } from '#src/lib/announcer.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { AsOf } from '#src/ui/as-of.tsx'
import { Button } from '#src/ui/button.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { needs as needMessages, page as messages } from '#messages/features/credential-lists'
import { common } from '#messages/ui'
import { useOldFrom, useOnlyNeeds } from './use-needs.ts'

type Props = {
  filter: string
  onFilter: (text: string) => void
  /** How many lists there are, and how many of them need somebody. */
  count: number
  needing: number
  asOf: string
  isStale: boolean
}

/** What narrows the lists, and when they were read. */
export function ListsToolbar({ filter, onFilter, count, needing, asOf, isStale }: Props) {
  const [isOnly, setIsOnly] = useOnlyNeeds()
  const { refresh, isRefreshing } = useRefresh()
  const shown = [
    { is: false, label: needMessages.all(count) },
    { is: true, label: needMessages.some(needing) },
  ]
  return (
    <div className="toolbar lists-toolbar">
      <div className="lists-filter">
        <input
          className="input"
          type="search"
          autoComplete="off"
          aria-label={messages.filter}
          placeholder={messages.nameOrSid}
          value={filter}
          onChange={(event) => onFilter(event.currentTarget.value)}
        />
      </div>
      <div className="lists-shown" role="group" aria-label={needMessages.show}>
        {shown.map(({ is, label }) => (
          <Button
            key={label}
            variant="quiet"
            aria-pressed={is === isOnly}
            onClick={() => setIsOnly(is)}
          >
            {label}
          </Button>
        ))}
      </div>
      {isOnly && <OldFrom />}
      <PeopleNeed />
      <div className="toolbar-end">
        <AsOf iso={asOf} isStale={isStale} />
      </div>
      <Button variant="quiet" icon="refresh" isBlocked={isRefreshing} onClick={refresh}>
        {isRefreshing ? common.refreshing : common.refresh}
      </Button>
    </div>
  )
}

/** From what age on a password counts as old. */
function OldFrom() {
  const [days, setDays] = useOldFrom()
  return (
    <label className="lists-age">
      <span>{needMessages.age}</span>
      <select
        className="input"
        value={days}
        onChange={({ target }) => {
          const chosen = PASSWORD_AGES.find((age) => String(age) === target.value)
          if (chosen) setDays(chosen)
        }}
      >
        {PASSWORD_AGES.map((age) => (
          <option key={age} value={age}>
            {needMessages.ages[age]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Who of those that can sign in has no second factor, told to those who can ask them for one. */
function PeopleNeed() {
  const { data: session } = useQuery(sessionQuery)
  const mayAsk = may(session, peopleEndpoints.listPeople)
  const { data } = useQuery({ ...peopleQuery, enabled: mayAsk, retryOnMount: false })
  const without = data?.people.filter(
    ({ hasSecondFactor, isDisabled, hasJoined }) => hasJoined && !isDisabled && !hasSecondFactor,
  )
  if (!mayAsk) return null
  // Where it has a line of its own it has it from the start, so that nothing moves.
  if (!without || without.length === 0) return <p className="lists-people" />
  return (
    <p className="lists-people">
      <Icon name="warning" /> <Link href={paths.people}>{needMessages.people(without.length)}</Link>
    </p>
  )
}

/** Reads the lists, what is in them, and the domains again, past what the server keeps. */
function useRefresh() {
  const queries = useQueryClient()
  const [isRefreshing, setIsRefreshing] = useState(false)
  async function refresh(): Promise<void> {
    setIsRefreshing(true)
    const results = await Promise.allSettled([
      queries.fetchQuery({ ...credentialListsQuery, staleTime: 0 }),
      refreshDomains(queries),
      refreshUsernames(queries),
    ])
    await queries.invalidateQueries({ queryKey: hygieneQuery.queryKey })
    setIsRefreshing(false)
    const isDone = results.every(({ status }) => status === 'fulfilled')
    announce(isDone ? messages.upToDate : messages.notAllRead)
  }
  return { isRefreshing, refresh: () => void refresh() }
}
