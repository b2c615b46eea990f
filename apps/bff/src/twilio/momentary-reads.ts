import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import type { Trace } from './call.ts'
import type { TwilioGateway } from './gateway.ts'
import type { ListRead, ListReads } from './list-reads.ts'
import {
  createMomentaryRead,
  MOMENT,
  type MomentaryOptions,
  type MomentaryRead,
} from './momentary-read.ts'

/** Milliseconds. */
const PING_TIMEOUT = 3_000

/** What people are shown of Twilio, however often and however many of them ask: `MomentaryRead` says how old it may be. */
export type MomentaryReads = {
  /** What of a list can be read. @throws TwilioError */
  list(listSid: string, trace: Trace): Promise<ListRead>
  /** The lists of the account that can be read, how many cannot, and when Twilio was asked, ISO 8601. @throws TwilioError */
  lists: MomentaryRead<{ lists: readonly CredentialList[]; unreadable: number; asOf: string }>
  /** How many milliseconds Twilio takes for a cheap read. @throws TwilioError */
  latency: MomentaryRead<number>
}

type Deps = { twilio: TwilioGateway; listReads: ListReads; moment?: number | undefined }

export function createMomentaryReads({ twilio, listReads, moment = MOMENT }: Deps): MomentaryReads {
  async function readLists(trace: Trace) {
    const asOf = new Date().toISOString()
    const { items, unreadable } = await twilio.listReadableLists(trace)
    return { lists: items, unreadable, asOf }
  }
  async function readLatency({ twilioRequestIds }: Trace) {
    const startedAt = performance.now()
    await twilio.ping({ twilioRequestIds, deadline: startedAt + PING_TIMEOUT })
    return Math.round(performance.now() - startedAt)
  }
  const changedAt = () => twilio.anyChangedAt()
  const readList = (listSid: string, trace: Trace) => listReads.readReadable(listSid, trace)
  return {
    list: createListRead(readList, { moment, changedAt }),
    lists: createMomentaryRead(readLists, { moment, changedAt }),
    latency: createMomentaryRead(readLatency, { moment }),
  }
}

/** The credentials of a list are kept for the moment alone: those of a full account are 60 MB. */
function createListRead(
  readList: MomentaryReads['list'],
  options: MomentaryOptions,
): MomentaryReads['list'] {
  const reads = new Map<string, { read: MomentaryRead<ListRead>; waiting: number }>()

  return async (listSid, trace) => {
    const readNow = (asked: Trace) => readList(listSid, asked)
    const one = reads.get(listSid) ?? { read: createMomentaryRead(readNow, options), waiting: 0 }
    reads.set(listSid, one)
    one.waiting++
    try {
      return await one.read(trace)
    } finally {
      one.waiting--
      const forget = () => {
        if (one.waiting === 0 && reads.get(listSid) === one) reads.delete(listSid)
      }
      setTimeout(forget, options.moment).unref()
    }
  }
}
