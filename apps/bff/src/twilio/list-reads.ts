import type { Credential } from '@sipdesk/shared/credentials.ts'
import type { Trace } from './call.ts'
import type { TwilioGateway } from './gateway.ts'

/** What a list held at one moment. */
type ListRead = {
  /** When Twilio was asked, ISO 8601. Nothing that happened later can be seen in it. */
  asOf: string
  credentials: Credential[]
  usernames: ReadonlySet<string>
}

/** The one way to read a list: many who ask at the same time share one read. */
export type ListReads = {
  /**
   * The list as it was at most `maxAge` milliseconds ago; with 0, as it is after this call.
   *
   * @throws TwilioError
   */
  read(listSid: string, trace: Trace, maxAge: number): Promise<ListRead>
}

type Begun = { startedAt: number; read: Promise<ListRead>; hasFailed: boolean }

/** Of one list: the last read that succeeded, and the last that was begun. */
type Known = { done?: ListRead & { startedAt: number }; begun: Begun }

/** Milliseconds after which nobody asks for a read any more. */
const KEPT_FOR = 60_000

export function createListReads(twilio: Pick<TwilioGateway, 'listCredentials'>): ListReads {
  const lists = new Map<string, Known>()

  function forgetOld(now: number): void {
    for (const [listSid, { begun }] of lists) {
      if (now - begun.startedAt > KEPT_FOR) lists.delete(listSid)
    }
  }

  function begin(listSid: string, trace: Trace, startedAt: number): Promise<ListRead> {
    const begun: Begun = { startedAt, read: readNow(twilio, listSid, trace), hasFailed: false }
    const known: Known = { ...lists.get(listSid), begun }
    lists.set(listSid, known)
    begun.read.then(
      (done) => (known.done = { ...done, startedAt }),
      () => (begun.hasFailed = true),
    )
    return begun.read
  }

  return {
    read(listSid, trace, maxAge) {
      const now = performance.now()
      forgetOld(now)
      const { done, begun } = lists.get(listSid) ?? {}
      const isFresh = (startedAt: number) => maxAge > 0 && now - startedAt <= maxAge
      if (done && isFresh(done.startedAt)) return Promise.resolve(done)
      if (begun && !begun.hasFailed && isFresh(begun.startedAt)) return begun.read
      return begin(listSid, trace, now)
    },
  }
}

async function readNow(
  twilio: Pick<TwilioGateway, 'listCredentials'>,
  listSid: string,
  trace: Trace,
): Promise<ListRead> {
  const asOf = new Date().toISOString()
  const credentials = await twilio.listCredentials(listSid, trace)
  return { asOf, credentials, usernames: new Set(credentials.map(({ username }) => username)) }
}
