import { setTimeout as pause } from 'node:timers/promises'
import type { CredentialList, CredentialLists } from '@sipdesk/shared/credential-lists.ts'
import { mapAtMost } from '../twilio/at-most.ts'
import type { Trace } from '../twilio/call.ts'
import { mayPass, TwilioError } from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'

/**
 * How many credentials each list holds. Twilio does not say, so they must be read and counted;
 * a count is kept for a while because it costs one upstream call.
 */
export type ListSizes = {
  /** The lists with their size, where it is known within the time allowed. Never rejects. */
  addTo(
    lists: readonly CredentialList[],
    trace: Trace,
  ): Promise<Pick<CredentialLists, 'credentialLists' | 'isRetryable'>>
  /**
   * Notes what a read of the list has shown; `begunAt` is when it began, by `performance.now()`. One that
   * began before the list was forgotten, or before a later read, says nothing.
   */
  note(listSid: string, size: number, begunAt: number): void
  /** Forgets a list that has changed. */
  forget(listSid: string): void
}

/** Milliseconds for which a count is trusted. */
const KEPT_FOR = 60_000
/** Milliseconds a person waits for counts; later ones are there the next time. */
const COUNT_TIMEOUT = 1_500
/** Lists counted at the same time, so that creates find a free connection. */
const AT_ONCE = 6

export function createListSizes(twilio: Pick<TwilioGateway, 'listCredentials'>): ListSizes {
  /** A size, and when the read of it began; without one, when the list was forgotten. */
  const known = new Map<string, { size?: number; at: number }>()
  /** Lists that Twilio refused to show when they were last counted. */
  const refused = new Set<string>()
  let counting: Promise<void> | undefined

  function note(listSid: string, size: number, begunAt: number): void {
    if ((known.get(listSid)?.at ?? 0) <= begunAt) known.set(listSid, { size, at: begunAt })
    refused.delete(listSid)
  }

  function isKnown(listSid: string): boolean {
    const { size, at = 0 } = known.get(listSid) ?? {}
    return size !== undefined && performance.now() - at < KEPT_FOR
  }

  async function count(listSid: string, trace: Trace): Promise<void> {
    const begunAt = performance.now()
    try {
      const { items, unreadable } = await twilio.listCredentials(listSid, trace)
      note(listSid, items.length + unreadable, begunAt)
    } catch (error) {
      if (error instanceof TwilioError && !mayPass(error)) refused.add(listSid)
      else refused.delete(listSid)
    }
  }

  async function countAll(listSids: string[], trace: Trace): Promise<void> {
    await mapAtMost(AT_ONCE, listSids, (listSid) => count(listSid, trace))
  }

  return {
    note,
    forget: (listSid) => known.set(listSid, { at: performance.now() }),
    async addTo(lists, trace) {
      const unknown = lists.map((list) => list.sid).filter((listSid) => !isKnown(listSid))
      // Concurrent reads wait for one count.
      counting ??= countAll(unknown, trace).finally(() => {
        counting = undefined
      })
      await Promise.race([counting, pause(COUNT_TIMEOUT, undefined, { ref: false })])
      const credentialLists = lists.map((list) => {
        const size = known.get(list.sid)?.size
        return size === undefined ? list : { ...list, size }
      })
      const isRetryable = credentialLists.some(
        ({ sid, size }) => size === undefined && !refused.has(sid),
      )
      return { credentialLists, isRetryable }
    },
  }
}
