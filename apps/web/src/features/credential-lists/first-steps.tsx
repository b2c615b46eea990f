import { credentialListEndpoints, type CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { reachOf, reachProblem } from '@sipdesk/shared/domains.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { domainsQuery } from '#src/api/domains-query.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { isLimited, may } from '#src/api/session.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Icon } from '#src/ui/icon.tsx'
import { firstSteps as messages, page as pageMessages } from '#messages/features/credential-lists'

type Lists = readonly CredentialList[]

/** Whether nobody has put anything into the lists yet, as far as it is known. */
export function isBeginning(lists: Lists): boolean {
  return lists.every(({ size }) => size === 0)
}

/** What leads to the first phone: a list, phone access, a credential; what is done already is ticked. */
export function FirstSteps({ lists }: { lists: Lists }) {
  const { data: session } = useQuery(sessionQuery)
  const { data } = useQuery({ ...domainsQuery, retryOnMount: false })
  const isManaging = may(session, credentialListEndpoints.createCredentialList)
  if (lists.length === 0 && !isManaging) {
    return (
      <section className="first-steps">
        <p>{pageMessages.whatListsAre}</p>
        <p>{isLimited(session) ? pageMessages.askForLists : messages.askAdmin}</p>
      </section>
    )
  }
  const reached = lists.some(
    ({ sid }) => data && reachProblem(reachOf(sid, data.domains)) === undefined,
  )
  const [first] = lists
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">{messages.title}</h2>
      <ol>
        <Step isDone={first !== undefined} title={messages.list.title} text={messages.list.text} />
        <Step isDone={reached} title={messages.reach.title} text={messages.reach.text}>
          <Link href={paths.helpOn('phone-access')}>{messages.reach.help}</Link>
        </Step>
        <Step isDone={false} title={messages.credential.title} text={messages.credential.text}>
          {first && <Link href={paths.list(first.sid)}>{messages.credential.open}</Link>}
        </Step>
      </ol>
      <p>
        <Link href={paths.helpOn('first-steps')}>{messages.help}</Link>
      </p>
    </section>
  )
}

type StepProps = { isDone: boolean; title: string; text: string; children?: ReactNode }

function Step({ isDone, title, text, children }: StepProps) {
  return (
    <li>
      <p>
        <strong>{title}</strong>
        {isDone && (
          <span className="first-step-tick">
            <Icon name="check" /> {messages.done}
          </span>
        )}
      </p>
      {!isDone && <p className="quiet">{text}</p>}
      {!isDone && children}
    </li>
  )
}
