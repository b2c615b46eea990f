import type { Domain, Domains } from '@sipdesk/shared/domains.ts'
import { mapAtMost } from '../twilio/at-most.ts'
import type { Trace } from '../twilio/call.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'
import { createSharedRead, type SharedRead } from '../twilio/shared-read.ts'

/**
 * Every domain with the lists that it accepts, by name. It costs one call and two more for each domain,
 * so requests share it and it is kept for a while. It is complete or it fails: a list that only
 * seems unreachable would mislead.
 */
export type DomainReads = SharedRead<Domains>

type Twilio = Pick<TwilioGateway, 'listDomains' | 'listMappedLists'>

/** Milliseconds. */
const KEPT_FOR = 60_000
/** Domains asked about at the same time, two calls each, so that creates find a free connection. */
const AT_ONCE = 3

export function createDomainReads(twilio: Twilio): DomainReads {
  return createSharedRead((trace) => readDomains(twilio, trace), KEPT_FOR)
}

async function readDomains(twilio: Twilio, trace: Trace): Promise<Domains> {
  const asOf = new Date().toISOString()
  const bare = await twilio.listDomains(trace)
  const domains = await mapAtMost(AT_ONCE, bare, async (domain): Promise<Domain> => {
    const [calls, registrations] = await Promise.all([
      twilio.listMappedLists(domain.sid, 'Calls', trace),
      twilio.listMappedLists(domain.sid, 'Registrations', trace),
    ])
    return { ...domain, calls, registrations }
  })
  return { domains: domains.toSorted((a, b) => (a.domainName < b.domainName ? -1 : 1)), asOf }
}
