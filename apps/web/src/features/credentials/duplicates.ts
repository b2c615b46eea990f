import { reachOf, type Domain } from '@sipdesk/shared/domains.ts'
import type { QueryClient } from '@tanstack/react-query'
import { domainsQuery } from '#src/api/domains-query.ts'
import { askWorker, usernamesQuery } from '#src/api/usernames.ts'

/** A username that another list holds, at a domain that accepts both lists: the one that is asked for, or one like it. */
export type Duplicate = {
  username: string
  isSame: boolean
  listName: string
  listSid: string
  /** The domain that both lists reach. */
  domainName: string
  /** The next name that no list of this domain holds. */
  free: string
}

/**
 * Looks whether a list that shares a domain with this one holds the username, or one that people could take for it. Of
 * several, the first is told.
 *
 * @throws ApiError
 */
export async function findDuplicate(
  queries: QueryClient,
  listSid: string,
  username: string,
): Promise<Duplicate | undefined> {
  await queries.fetchQuery(usernamesQuery)
  const { domains } = await queries.fetchQuery(domainsQuery)
  const mapped = new Set(
    domains.flatMap(({ calls, registrations }) => [...calls, ...registrations]),
  )
  const others = [...mapped].filter((sid) => sid !== listSid && sharedDomain(listSid, sid, domains))
  const [holder] = await askWorker({ ask: 'holders', username, listSids: others })
  const domain = holder && sharedDomain(listSid, holder.listSid, domains)
  if (!domain) return undefined
  const listSids = [...new Set([listSid, ...domain.calls, ...domain.registrations])]
  return {
    username: holder.username,
    isSame: holder.username === username,
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
