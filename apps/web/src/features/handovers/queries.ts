import {
  type Handover,
  handoverEndpoints,
  type HandoverLifetime,
} from '@sipdesk/shared/handovers.ts'
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { callApi } from '#src/api/client.ts'
import { pauseAfter } from '#src/api/read-again.ts'
import { paths } from '#src/lib/paths.ts'
import type { Card } from './card.ts'
import { seal } from './seal.ts'

/** Whose links: one credential. */
export type Owner = { listSid: string; username: string }

/** Milliseconds between two reads of links that wait to be opened. */
const POLL_INTERVAL = 10_000

/** What became of the links of one credential; asked again for as long as one of them waits. */
export const linksQuery = ({ listSid, username }: Owner) =>
  queryOptions({
    queryKey: ['handovers', listSid, username],
    queryFn: ({ signal }) =>
      callApi(handoverEndpoints.listHandovers, { query: { list: listSid, username }, signal }),
    refetchInterval(query) {
      const links = query.state.data?.handovers ?? []
      const isWaiting = links.some(({ state }) => state === 'waiting')
      return pauseAfter(query) || (isWaiting && POLL_INTERVAL)
    },
  })

/** Has the links of a credential read again. */
export function refreshLinks(queries: QueryClient, owner: Owner): Promise<void> {
  return queries.invalidateQueries({ queryKey: linksQuery(owner).queryKey })
}

/** A link that was just made, with the id that lists tell. It has the key in it: it belongs in no query cache. */
export type MadeLink = { id: string; url: string; expiresAt: string }

/**
 * Encrypts the card here, stores it, and returns the link with the key.
 *
 * @throws ApiError
 */
export async function makeLink(
  card: Card,
  listSid: string,
  lifetime: HandoverLifetime,
): Promise<MadeLink> {
  const { ciphertext, key } = await seal(card)
  const body = { listSid, username: card.username, ciphertext, lifetime }
  const { handover, listedAs } = await callApi(handoverEndpoints.createHandover, { body })
  return {
    id: listedAs ?? handover.id,
    url: `${location.origin}${paths.handover(handover.id)}#${key}`,
    expiresAt: handover.expiresAt,
  }
}

/** @throws ApiError `handover-gone` when it was opened before, or has expired. */
export async function withdrawLink({ id }: Handover): Promise<void> {
  await callApi(handoverEndpoints.withdrawHandover, { params: { handoverId: id } })
}
