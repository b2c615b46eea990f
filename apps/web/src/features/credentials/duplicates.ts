import { reachOf, type Domain } from '@sipdesk/shared/domains.ts'
import type { QueryClient } from '@tanstack/react-query'
import { domainsQuery } from '#src/api/domains-query.ts'
import { askWorker, usernamesQuery } from '#src/api/usernames.ts'

/** A username that another list holds too, at a domain that accepts both lists. */
export type Duplicate = {
  username: string
  listName: string
  listSid: string
  /** The domain that both lists reach. */
  domainName: string
  /** The next name that no list of this domain holds. */
  free: string
}

/**
 * Looks whether a list that shares a domain with this one holds the username. Of several, the first is
 * told.
 *
 * @throws ApiError
 */
export async function findDuplicate(
  queries: QueryClient,
  listSid: string,
  username: string,
): Promise<Duplicate | undefined> {
  await queries.fetchQuery(usernamesQuery)
  const found = await askWorker({ ask: 'holders', username })
  const holders = found.filter((holder) => holder.listSid !== listSid)
  if (holders.length === 0) return undefined
  const { domains } = await queries.fetchQuery(domainsQuery)
  const shared = holders
    .map((holder) => ({ holder, domain: sharedDomain(listSid, holder.listSid, domains) }))
    .find(({ domain }) => domain !== undefined)
  if (!shared?.domain) return undefined
  const { holder, domain } = shared
  const listSids = [...new Set([listSid, ...domain.calls, ...domain.registrations])]
  return {
    username,
    listName: holder.friendlyName,
    listSid: holder.listSid,
    domainName: domain.domainName,
    free: await askWorker({ ask: 'next-free', username, listSids }),
  }
}

/** The first domain that asks both lists for the same thing: at calls, or at registrations. */
export function sharedDomain(
  listSid: string,
  otherSid: string,
  domains: readonly Domain[],
): Domain | undefined {
  const others = reachOf(otherSid, domains)
  const shared = reachOf(listSid, domains).find((mine) =>
    others.some(
      (other) =>
        other.sid === mine.sid &&
        ((mine.calls && other.calls) || (mine.registers && other.registers)),
    ),
  )
  return domains.find(({ sid }) => sid === shared?.sid)
}
