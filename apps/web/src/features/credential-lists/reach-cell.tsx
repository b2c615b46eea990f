import { reachOf, reachProblem, type Domain } from '@sipdesk/shared/domains.ts'
import { Icon } from '#src/ui/icon.tsx'
import { reachWords } from './words.ts'

/** Domains named in a cell; the page of the list names them all. */
const NAMED = 2

type Props = {
  listSid: string
  /** Undefined as long as they are not known. */
  domains: readonly Domain[] | undefined
  isFailed: boolean
}

/** Whether phones of a list can ring, and where, in a few words. */
export function ReachCell({ listSid, domains, isFailed }: Props) {
  if (!domains) return <span className="quiet">{isFailed ? 'Not known' : 'Looking…'}</span>
  const reach = reachOf(listSid, domains)
  const problem = reachProblem(reach)
  const { name, icon } = reachWords[problem ?? 'fine']
  return (
    <>
      <span className={`reach reach-${icon}`}>
        <Icon name={icon} /> {name}
      </span>
      {reach.slice(0, NAMED).map(({ sid, domainName, isSecure }) => (
        <span key={sid} className="reach-domain">
          {domainName}
          {isSecure && <span className="reach-tls">TLS only</span>}
        </span>
      ))}
      {reach.length > NAMED && (
        <span className="reach-domain">and {reach.length - NAMED} more</span>
      )}
    </>
  )
}
