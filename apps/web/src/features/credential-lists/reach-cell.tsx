import { reachOf, reachProblem, type Domain, type ReachProblem } from '@sipdesk/shared/domains.ts'
import { Value } from '#src/lib/value.tsx'
import { Icon, type IconName } from '#src/ui/icon.tsx'
import { page as messages } from '#messages/features/credential-lists'

/** Domains named in a cell; the page of the list names them all. */
const NAMED = 2

const icons: Record<ReachProblem | 'fine', IconName> = {
  fine: 'check',
  'no-domain': 'warning',
  'registration-off': 'warning',
  'calls-only': 'info',
  'registrations-only': 'warning',
}

type Props = {
  listSid: string
  /** Undefined as long as they are not known. */
  domains: readonly Domain[] | undefined
  isFailed: boolean
}

/** Whether phones of a list can ring, in a few words. */
export function ReachCell({ listSid, domains, isFailed }: Props) {
  if (!domains) {
    return <span className="quiet">{isFailed ? messages.reachUnknown : messages.checking}</span>
  }
  const standing = reachProblem(reachOf(listSid, domains)) ?? 'fine'
  const icon = icons[standing]
  return (
    <span key={standing} className={`reach reach-${icon}`}>
      <Icon name={icon} /> {messages.reach[standing]}
    </span>
  )
}

/** The domains that accept a list, as far as they are known. */
export function DomainCell({ listSid, domains = [] }: Pick<Props, 'listSid' | 'domains'>) {
  const reach = reachOf(listSid, domains)
  return (
    <>
      {reach.slice(0, NAMED).map(({ sid, domainName, isSecure }) => (
        <span key={sid} className="reach-domain">
          <Value>{domainName}</Value>
          {isSecure && <span className="reach-tls">{messages.tlsOnly}</span>}
        </span>
      ))}
      {reach.length > NAMED && (
        <span className="reach-domain">{messages.more(reach.length - NAMED)}</span>
      )}
    </>
  )
}
