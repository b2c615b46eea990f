import type { AuditEvent, AuditEvents } from '@sipdesk/shared/audit.ts'
import type { InfiniteData } from '@tanstack/react-query'

export type Pages = InfiniteData<AuditEvents>

/** The actions on all pages, and the names that their lists had last on record, by SID. */
export function contentOf({ pages }: Pages) {
  const listNames: Record<string, string> = Object.assign(
    {},
    ...pages.map((page) => page.listNames),
  )
  return { actions: pages.flatMap(({ events }) => events), listNames }
}

/** The youngest event that is shown; 0 where there is none. */
export function newestIn({ pages }: Pages): number {
  return Math.max(0, ...pages.flatMap(({ events }) => events.slice(0, 1)).map(({ seq }) => seq))
}

/**
 * The pages with what is newer on top: an action that has ended since takes the place of its intent. Where more came
 * than one answer holds, that answer is the first page, and all older ones are read again as they are asked for.
 */
export function withNewer(pages: Pages, newer: AuditEvents): Pages {
  const [first, ...others] = pages.pages
  if (!first || newer.nextCursor !== null) return { pages: [newer], pageParams: [''] }
  const ended = new Set(newer.events.map(keyOf))
  const open = (page: AuditEvents): AuditEvents => ({
    ...page,
    events: page.events.filter(
      ({ phase, ...event }) => phase !== 'intent' || !ended.has(keyOf(event)),
    ),
  })
  const top = open(first)
  return {
    ...pages,
    pages: [
      {
        ...top,
        events: [...newer.events, ...top.events],
        listNames: { ...top.listNames, ...newer.listNames },
      },
      ...others.map(open),
    ],
  }
}

/** Intent and outcome come from one request, which may have made several changes. */
function keyOf({ requestId, action, seq }: Pick<AuditEvent, 'requestId' | 'action' | 'seq'>) {
  return requestId === null ? seq : `${requestId} ${action}`
}
