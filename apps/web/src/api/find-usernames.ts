import { DETAIL_NAMES, type Described } from '@sipdesk/shared/credential-details.ts'
import { macAddress } from '@sipdesk/shared/mac-address.ts'
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
  written: readonly Written[]
}

/** A text that somebody wrote about a credential, and how it is compared. */
type Written = { username: string; text: string; compared: Seen; mac: string | undefined }

/**
 * One username, and the list that it is in. Without a username it is the list itself. `text` was found, where that is not
 * the username.
 */
export type Found = { listSid: string; friendlyName: string; username?: string; text?: string }

/** A username that is the one asked for, or looks like it, and the list that it is in. */
export type Held = Required<Omit<Found, 'text'>>

/** The best of what was found for a text, and how many there are in all. */
export type Findings = { text: string; found: Found[]; total: number }

/** Prepares the lists that could be read, and what is written about credentials. */
export function searchedLists(
  { lists }: Usernames,
  confusables: Confusables,
  described: readonly Described[] = [],
): SearchedList[] {
  const byList = Map.groupBy(described, ({ listSid }) => listSid)
  return lists.map(({ listSid, friendlyName, usernames = [] }) => ({
    listSid,
    friendlyName,
    usernames,
    compared: usernames.map((username) => seen(username, confusables)),
    written: (byList.get(listSid) ?? []).flatMap((one) => writtenIn(one, confusables)),
  }))
}

function writtenIn(described: Described, confusables: Confusables): Written[] {
  const { username } = described
  const texts = DETAIL_NAMES.map((name) => described[name]).filter((text) => text !== '')
  return texts.map((text) => ({
    username,
    text,
    compared: seen(text, confusables),
    mac: macAddress(text),
  }))
}

/**
 * The usernames that a text finds, by the rules of `finds`: first the text itself, then what differs from it in case only,
 * then what begins with it, then what contains it, then what looks like that; equals in the order of the lists. The SID
 * of a list finds the list. Then come credentials about which it is written, a MAC address however it is spelled. Nothing for an empty text.
 */
export function findUsernames(
  lists: readonly SearchedList[],
  text: string,
  confusables: Confusables,
  limit = MAX_FOUND,
): Findings {
  const wanted = seen(text, confusables)
  const ranks: Record<Rank, Found[]> = { 0: [], 1: [], 2: [], 3: [], 4: [], 5: [] }
  let total = 0
  if (wanted.plain === '') return { text, found: [], total }
  for (const { listSid, friendlyName, usernames, compared, written } of lists) {
    const foundHere = new Set<string>()
    for (const [index, name] of compared.entries()) {
      if (!finds(wanted, name)) continue
      total++
      const username = usernames[index] ?? ''
      if (written.length > 0) foundHere.add(username)
      const rank = ranks[username === text ? 0 : rankOf(wanted, name)]
      if (rank.length < limit) rank.push({ listSid, friendlyName, username })
    }
    const byText = foundInTexts(written, text, wanted, foundHere)
    total += byText.length
    ranks[5].push(...byText.map((one) => ({ listSid, friendlyName, ...one })))
  }
  const named = listsCalled(lists, wanted.plain)
  return {
    text,
    found: [...named, ...Object.values(ranks).flat()].slice(0, limit),
    total: named.length + total,
  }
}

type Rank = 0 | 1 | 2 | 3 | 4 | 5

/** Each credential once, with the first of its texts that is found; without those whose username was. */
function foundInTexts(
  written: readonly Written[],
  text: string,
  wanted: Seen,
  found: Set<string>,
): Pick<Written, 'username' | 'text'>[] {
  const mac = macAddress(text)
  return written.flatMap((one) => {
    const isFound = (mac !== undefined && one.mac === mac) || finds(wanted, one.compared)
    if (!isFound || found.has(one.username)) return []
    found.add(one.username)
    return { username: one.username, text: one.text }
  })
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
