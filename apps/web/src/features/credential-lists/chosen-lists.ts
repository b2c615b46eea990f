import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { useEffect, useMemo } from 'react'
import { keep, kept, useKept } from '#src/lib/kept.ts'
import { inOrder } from './list-order.ts'

/** How many of the lists that were used last stand on top. */
const RECENT = 3
/** Remembered beyond that, since some of them may be pinned, or gone. */
const REMEMBERED = 12
/** Fewer lists than that are seen at a glance: those used last would only stand there twice. */
const RECENT_FROM = 9

/** The lists as the rail shows them. */
export type RailLists = Record<'pinned' | 'recent' | 'all', readonly CredentialList[]>

/** What the person pinned and used last in this browser, and all lists from A to Z. */
export function useRailLists(personId: string, lists: readonly CredentialList[]): RailLists {
  const pinned = useKept(personId, 'pinned-lists')
  const recent = useKept(personId, 'recent-lists')
  return useMemo(() => railLists(lists, pinned, recent), [lists, pinned, recent])
}

/** Lists that are gone are left out; those pinned stand in the order in which they were. */
export function railLists(
  lists: readonly CredentialList[],
  pinned: readonly string[],
  recent: readonly string[],
): RailLists {
  const bySid = new Map(lists.map((list) => [list.sid, list]))
  const known = (sids: readonly string[]) => sids.flatMap((sid) => bySid.get(sid) ?? [])
  const others = recent.filter((sid) => !pinned.includes(sid))
  return {
    pinned: known(pinned),
    recent: lists.length < RECENT_FROM ? [] : known(others).slice(0, RECENT),
    all: inOrder(lists, { by: 'name', isDescending: false }),
  }
}

/** Remembers that the person has used this list now. */
export function useVisit(personId: string, listSid: string | undefined): void {
  useEffect(() => {
    if (listSid === undefined) return
    const before = kept(personId, 'recent-lists').filter((sid) => sid !== listSid)
    keep(personId, 'recent-lists', [listSid, ...before].slice(0, REMEMBERED))
  }, [personId, listSid])
}

/** Whether the person has pinned a list, and how to change that. */
export function usePin(personId: string | undefined, listSid: string) {
  const pinned = useKept(personId, 'pinned-lists')
  const isPinned = pinned.includes(listSid)
  function toggle() {
    if (personId === undefined) return
    const others = pinned.filter((sid) => sid !== listSid)
    keep(personId, 'pinned-lists', isPinned ? others : [...others, listSid])
  }
  return { isPinned, toggle }
}
