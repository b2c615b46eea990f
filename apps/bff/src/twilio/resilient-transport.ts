import { setTimeout as pause } from 'node:timers/promises'
import { WORK_TIMEOUT } from '@sipdesk/shared/endpoint.ts'
import { createAdmission } from './admission.ts'
import { createCircuit } from './circuit.ts'
import { TwilioBusy, TwilioCircuitOpen } from './errors.ts'
import { createRetryBudget } from './retry-budget.ts'
import type { TwilioReply } from './reply.ts'
import type { Transport, TwilioRequest } from './transport.ts'

export type ResilientTransport = Transport & {
  /** @throws TwilioBusy or TwilioCircuitOpen when a change would be refused at once. */
  ensureRoom(): void
  load(): TwilioLoad
}

/** How busy the way to Twilio is. */
export type TwilioLoad = { isPaused: boolean; underWay: number; waiting: number }

/** Milliseconds: the upper bound of a pause doubles from the first to the second. */
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 2_000
const MAX_RETRIES = 6

/**
 * The one place that waits and retries. A bounded number of calls is under way, a bounded number
 * waits, and while Twilio is down none is sent. Only 429 is retried: it "was never processed and is
 * always safe to retry". https://www.twilio.com/docs/api/errors/20429
 */
export function createResilientTransport(
  transport: Transport,
  maxInFlight: number,
  random: () => number = Math.random,
): ResilientTransport {
  const admission = createAdmission(maxInFlight)
  const circuit = createCircuit()
  const budget = createRetryBudget()

  async function sendOnce(request: TwilioRequest, deadline: number): Promise<TwilioReply> {
    return admission.run(request.method === 'GET' ? 'read' : 'change', deadline, async () => {
      if (performance.now() >= deadline) throw new TwilioBusy('no time left')
      circuit.check()
      try {
        const reply = await transport.send({ ...request, deadline })
        circuit.note(reply.status < 500)
        return reply
      } catch (error) {
        circuit.note(false)
        throw error
      }
    })
  }

  return {
    ensureRoom() {
      const seconds = circuit.opensFor()
      if (seconds > 0) throw new TwilioCircuitOpen(seconds)
      if (admission.isFull()) throw new TwilioBusy('the queue is full')
    },
    load: () => ({ isPaused: circuit.opensFor() > 0, ...admission.load() }),
    close: () => transport.close(),
    async send(request) {
      const deadline = request.deadline ?? performance.now() + WORK_TIMEOUT
      for (let retry = 0; ; retry++) {
        const reply = await sendOnce(request, deadline)
        if (reply.status !== 429) {
          budget.earn()
          return reply
        }
        const wait = pauseBefore(retry, reply.retryAfter, random)
        const isInTime = performance.now() + wait < deadline
        if (retry === MAX_RETRIES || !isInTime || !budget.take()) return reply
        await pause(wait)
      }
    },
  }
}

/**
 * Milliseconds: what Twilio asks for, or "full jitter", so that calls refused together are not
 * retried together. https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function pauseBefore(
  retry: number,
  retryAfter: number | undefined,
  random: () => number,
): number {
  const drawn = random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** retry)
  return retryAfter === undefined ? drawn : retryAfter * 1000 + drawn
}
