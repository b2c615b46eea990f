import type { Usernames } from '@sipdesk/shared/usernames.ts'
import { finds, looksLike, seen, type Confusables, type Seen } from '#src/lib/look-alike.ts'

/** How many results are shown. */
const MAX_FOUND = 50

/** A list as it is searched. */
export type SearchedList = {
  listSid: string
  friendlyName: string
  usernames: readonly string[]
  /** How each of them is compared, at the same places. */
  compared: readonly Seen[]
}

/** One username, and the list that it is in. Without a username it is the list itself. */
export type Found = { listSid: string; friendlyName: string; username?: string }

/** A username that is the one asked for, or looks like it, and the list that it is in. */
export type Held = Required<Found>

/** The best of what was found for a text, and how many there are in all. */
export type Findings = { text: string; found: Found[]; total: number }

/** Prepares the lists that could be read. */
export function searchedLists({ lists }: Usernames, confusables: Confusables): SearchedList[] {
  return lists.map(({ listSid, friendlyName, usernames = [] }) => ({
    listSid,
    friendlyName,
    usernames,
    compared: usernames.map((username) => seen(username, confusables)),
  }))
}

/**
 * The usernames that a text finds, by the rules of `finds`: first the text itself, then what differs from it in case only,
 * then what begins with it, then what contains it, then what looks like that; equals in the order of the lists. The SID
 * of a list finds the list. Nothing for an empty text.
 */
export function findUsernames(
  lists: readonly SearchedList[],
  text: string,
  confusables: Confusables,
  limit = MAX_FOUND,
): Findings {
  const wanted = seen(text, confusables)
  const ranks: [Found[], Found[], Found[], Found[], Found[]] = [[], [], [], [], []]
  let total = 0
  if (wanted.plain === '') return { text, found: [], total }
  for (const { listSid, friendlyName, usernames, compared } of lists) {
    for (const [index, name] of compared.entries()) {
      if (!finds(wanted, name)) continue
      total++
      const username = usernames[index] ?? ''
      const rank = ranks[username === text ? 0 : rankOf(wanted, name)]
      if (rank.length < limit) rank.push({ listSid, friendlyName, username })
    }
  }
  const named = listsCalled(lists, wanted.plain)
  return { text, found: [...named, ...ranks.flat()].slice(0, limit), total: named.length + total }
}

function listsCalled(lists: readonly SearchedList[], wanted: string): Found[] {
  return lists
    .filter(({ listSid }) => listSid.toLowerCase() === wanted)
    .map(({ listSid, friendlyName }) => ({ listSid, friendlyName }))
}

function rankOf(wanted: Seen, name: Seen): 1 | 2 | 3 | 4 {
  const at = name.plain.indexOf(wanted.plain)
  if (at < 0) return 4
  if (at > 0) return 3
  return name.plain === wanted.plain ? 1 : 2
}

/** Who in these lists has this username: else, who has one that a person could take for it. */
export function holdersOf(
  lists: readonly SearchedList[],
  username: string,
  listSids: readonly string[],
  confusables: Confusables,
): Held[] {
  const wanted = seen(username, confusables)
  const alike = lists
    .filter(({ listSid }) => listSids.includes(listSid))
    .flatMap(({ listSid, friendlyName, usernames, compared }) =>
      compared.flatMap((name, index) =>
        looksLike(wanted, name) ? { listSid, friendlyName, username: usernames[index] ?? '' } : [],
      ),
    )
  const same = alike.filter((held) => held.username === username)
  return same.length > 0 ? same : alike
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
