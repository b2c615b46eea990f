import type { Credential } from '@sipdesk/shared/credentials.ts'
import type { Trace } from './call.ts'
import type { TwilioGateway } from './gateway.ts'
import { wholeOf } from './paging.ts'

/** The usernames that a list held at one moment. */
type NamesRead = {
  /** When Twilio was asked, ISO 8601. Nothing that happened later can be seen in it. */
  asOf: string
  usernames: Set<string>
}

/** What a list held at one moment. */
export type ListRead = NamesRead & {
  credentials: readonly Credential[]
  /** How many more there were that did not say what they are. */
  unreadable: number
}

/** The one way to read a list: many who ask at the same time share one read. */
export type ListReads = {
  /**
   * What of the list can be read, as it is after this call: to be shown.
   *
   * @throws TwilioError
   */
  readReadable(listSid: string, trace: Trace): Promise<ListRead>
  /**
   * The whole list, as it is after this call: what is not in it is absent.
   *
   * @throws TwilioError `TwilioReplyUnreadable` also where any row cannot be read: it may be the one that is looked for.
   */
  read(listSid: string, trace: Trace): Promise<ListRead>
  /**
   * The usernames of the whole list as they were at most `maxAge` milliseconds ago; with 0, as they are after this call.
   *
   * @throws TwilioError
   */
  readNames(listSid: string, trace: Trace, maxAge: number): Promise<NamesRead>
  /** A create of this name is over, whatever came of it: the reads so far count as if they showed it. */
  noteSent(listSid: string, username: string): void
}

type Begun = { startedAt: number; names: Promise<NamesRead>; hasFailed: boolean }

/**
 * Of one list: the last read that succeeded, and the last that was begun. Names alone are kept: all
 * credentials of a full account are 60 MB.
 */
type Known = { done?: NamesRead & { startedAt: number }; begun: Begun }

/** Milliseconds after which a read is of no use to any request. */
const KEPT_FOR = 60_000
/** Of the age that names may have: from then on they are read again while they still serve, so that no create waits. */
const READ_AHEAD_AT = 0.8

export function createListReads(
  twilio: Pick<TwilioGateway, 'listCredentials'>,
  clock: () => number = () => performance.now(),
): ListReads {
  const lists = new Map<string, Known>()

  function forgetOld(now: number): void {
    for (const [listSid, { begun }] of lists) {
      if (now - begun.startedAt > KEPT_FOR) lists.delete(listSid)
    }
  }

  function begin(listSid: string, trace: Trace) {
    const startedAt = clock()
    forgetOld(startedAt)
    const read = readNow(twilio, listSid, trace)
    const names = whole(read).then(({ asOf, usernames }) => ({ asOf, usernames }))
    const begun: Begun = { startedAt, names, hasFailed: false }
    const known: Known = { ...lists.get(listSid), begun }
    lists.set(listSid, known)
    names.then(
      (done) => (known.done = { ...done, startedAt }),
      () => (begun.hasFailed = true),
    )
    return { read, names }
  }

  return {
    readReadable: (listSid, trace) => begin(listSid, trace).read,
    read: (listSid, trace) => whole(begin(listSid, trace).read),
    readNames(listSid, trace, maxAge) {
      const now = clock()
      const { done, begun } = lists.get(listSid) ?? {}
      const isFresh = (startedAt: number) => maxAge > 0 && now - startedAt <= maxAge
      if (begun && done && isFresh(done.startedAt)) {
        if (now - begun.startedAt > maxAge * READ_AHEAD_AT) begin(listSid, { twilioRequestIds: [] })
        return Promise.resolve(done)
      }
      if (begun && !begun.hasFailed && isFresh(begun.startedAt)) return begun.names
      return begin(listSid, trace).names
    },
    noteSent(listSid, username) {
      const { done, begun } = lists.get(listSid) ?? {}
      done?.usernames.add(username)
      begun?.names.then(
        ({ usernames }) => usernames.add(username),
        () => {},
      )
    },
  }
}

async function whole(read: Promise<ListRead>): Promise<ListRead> {
  const found = await read
  return { ...found, credentials: wholeOf({ ...found, items: found.credentials }) }
}

async function readNow(
  twilio: Pick<TwilioGateway, 'listCredentials'>,
  listSid: string,
  trace: Trace,
): Promise<ListRead> {
  const asOf = new Date().toISOString()
  const { items: credentials, unreadable } = await twilio.listCredentials(listSid, trace)
  const usernames = new Set(credentials.map(({ username }) => username))
  return { asOf, credentials, unreadable, usernames }
}
