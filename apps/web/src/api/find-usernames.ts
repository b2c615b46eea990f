import type { Usernames } from '@sipdesk/shared/usernames.ts'

/** How many results are shown. */
const MAX_FOUND = 50

/** A list as it is searched. */
export type SearchedList = {
  listSid: string
  friendlyName: string
  usernames: readonly string[]
  /** The same in lower case, at the same places. */
  lowered: readonly string[]
}

/** One username, and the list that it is in. Without a username it is the list itself. */
export type Found = { listSid: string; friendlyName: string; username?: string }

/** The best of what was found for a text, and how many there are in all. */
export type Findings = { text: string; found: Found[]; total: number }

/** Prepares the lists that could be read. */
export function searchedLists({ lists }: Usernames): SearchedList[] {
  return lists.map(({ listSid, friendlyName, usernames = [] }) => ({
    listSid,
    friendlyName,
    usernames,
    lowered: usernames.map((username) => username.toLowerCase()),
  }))
}

/**
 * The usernames that contain the text, in upper or lower case: first the text itself, then what differs
 * from it in case only, then what begins with it; equals in the order of the lists. The SID of a list
 * finds the list. Nothing for an empty text.
 */
export function findUsernames(
  lists: readonly SearchedList[],
  text: string,
  limit = MAX_FOUND,
): Findings {
  const wanted = text.trim().toLowerCase()
  const ranks: [Found[], Found[], Found[], Found[]] = [[], [], [], []]
  let total = 0
  if (wanted === '') return { text, found: [], total }
  for (const { listSid, friendlyName, usernames, lowered } of lists) {
    for (const [index, username] of usernames.entries()) {
      const at = lowered[index]?.indexOf(wanted) ?? -1
      if (at < 0) continue
      total++
      const rank = ranks[rankOf(username, text, at, wanted.length)]
      if (rank.length < limit) rank.push({ listSid, friendlyName, username })
    }
  }
  const named = listsCalled(lists, wanted)
  return { text, found: [...named, ...ranks.flat()].slice(0, limit), total: named.length + total }
}

function listsCalled(lists: readonly SearchedList[], wanted: string): Found[] {
  return lists
    .filter(({ listSid }) => listSid.toLowerCase() === wanted)
    .map(({ listSid, friendlyName }) => ({ listSid, friendlyName }))
}

function rankOf(username: string, text: string, at: number, length: number): 0 | 1 | 2 | 3 {
  if (username === text) return 0
  if (at > 0) return 3
  return username.length === length ? 1 : 2
}

/** The lists that hold exactly this username. */
export function holdersOf(lists: readonly SearchedList[], username: string): Found[] {
  return lists
    .filter(({ usernames }) => usernames.includes(username))
    .map(({ listSid, friendlyName }) => ({ listSid, friendlyName }))
}

/** Every username that is taken in one of these lists. */
export function takenIn(
  lists: readonly SearchedList[],
  listSids: readonly string[],
): ReadonlySet<string> {
  return new Set(
    lists.filter(({ listSid }) => listSids.includes(listSid)).flatMap(({ usernames }) => usernames),
  )
}
