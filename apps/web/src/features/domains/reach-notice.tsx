import { reachOf } from '@sipdesk/shared/domains.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { failureOf } from '#src/api/api-error.ts'
import { domainsQuery, refreshDomains } from '#src/api/domains-query.ts'
import { useRead } from '#src/api/use-read.ts'
import { announce } from '#src/lib/announcer.ts'
import { clockTime } from '#src/lib/format.ts'
import { plain, told } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { RetryTime } from '#src/ui/retry-time.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { ReachTable } from './reach-table.tsx'
import { standingOf, type Standing } from './reach-standing.ts'
import './domains.css'
import * as messages from '#messages/features/domains'

/** Whether a phone of this list will ring: in a few words, which unfold to what follows from it. */
export function ReachNotice({ listSid }: { listSid: string }) {
  const { standing, reach, age, failure, retryAt, isChecking, check } = useReach(listSid)
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  if (!standing) return <Skeleton lines={1} label={messages.firstCheck} />
  return (
    <section className="reach" aria-label={messages.reach}>
      <button
        type="button"
        className={`reach-pill reach-pill-${standing.kind}`}
        aria-expanded={isOpen}
        aria-controls={id}
        title={isOpen ? messages.hideDetails : messages.details}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name={standing.kind === 'check' ? 'phone' : 'warning'} />
        <span>
          {told(standing.title)} {reach && failure && age}
        </span>
      </button>
      <div id={id} className="reach-details" hidden={!isOpen}>
        <p>
          <Detail standing={standing} /> <span className="quiet">{age}</span>{' '}
          <RetryTime at={retryAt} />
        </p>
        {isOpen && reach && <ReachTable reach={reach} />}
        <Button icon="refresh" isBlocked={isChecking} onClick={check}>
          {isChecking ? messages.checking : messages.checkAgain}
        </Button>
      </div>
    </section>
  )
}

/** How the list stands, as far as it is known, and a way to ask Twilio now. A warning is spoken as it comes. */
function useReach(listSid: string) {
  const { data, failed, isFetching } = useRead(domainsQuery)
  const check = useCheck()
  const reach = data && reachOf(listSid, data.domains)
  const failure = failed?.failure
  const standing = reach ? standingOf(reach) : failure && unreadable(failure.title)
  const warning = standing?.kind === 'warning' ? plain(standing.title) : undefined
  useEffect(() => {
    if (warning !== undefined) announce(warning)
  }, [warning])
  return {
    standing,
    reach,
    failure,
    age: ageWords(data?.asOf, failure?.title),
    retryAt: failed?.retryAt,
    isChecking: isFetching,
    check,
  }
}

function ageWords(asOf: string | undefined, failure: string | undefined): string {
  if (asOf === undefined) return ''
  const since = messages.asOf(clockTime(asOf))
  return failure === undefined ? since : `${since} ${messages.notReadAnew(failure)}`
}

/** Asks Twilio now, and says what came of it. */
function useCheck(): () => void {
  const queries = useQueryClient()
  return () => {
    refreshDomains(queries).then(
      () => announce(messages.upToDate),
      (error: unknown) => announce(failureOf(error).title),
    )
  }
}

function unreadable(title: string): Standing {
  return {
    kind: 'warning',
    title: () => messages.unreadable,
    detail: () => messages.createAllTheSame(title),
  }
}

function Detail({ standing: { detail, errorCode } }: { standing: Standing }) {
  const text = told(detail)
  if (errorCode === undefined) return text
  const link = (
    <a
      href={`https://www.twilio.com/docs/api/errors/${errorCode}`}
      target="_blank"
      rel="noreferrer"
      aria-label={messages.errorAtTwilio(errorCode)}
    >
      {messages.error(errorCode)}
    </a>
  )
  return (
    <>
      {messages.phonesMeet(link)} {text}
    </>
  )
}
