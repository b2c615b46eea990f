import { setTimeout as pause } from 'node:timers/promises'
import { faults, type FaultName } from './faults.ts'
import type { Incoming } from './router.ts'
import { decodeForm, type Fields } from './wire.ts'

/** Asks for a fault: which, for which requests, how often. What is not said matches everything. */
export type FaultRule = {
  fault: FaultName
  method?: string | undefined
  /** A part of the path. */
  path?: string | undefined
  /** The `Username` of the form. */
  username?: string | undefined
  /** How many requests meet it; 1 unless told otherwise, Infinity until cleared. */
  times?: number | undefined
  /** Milliseconds before anything is done. */
  delayMs?: number | undefined
  /** Seconds, for the faults that name a wait. */
  retryAfter?: number | undefined
  /** In Twilio's own snake_case, for `odd-fields`, `odd-row` and `missing-rows`. */
  fields?: Fields | undefined
}

const SENTINEL_PREFIX = 'fault.'

/** The rules in force. The first that matches strikes, and counts down. */
export class FaultRules {
  #rules: (FaultRule & { left: number })[] = []
  #delays = new AbortController()

  add(rule: FaultRule): void {
    this.#rules.push({ ...rule, left: rule.times ?? 1 })
  }

  /** Forgets the rules for one username; or all, and ends the delays that they have begun. */
  clear(username?: string): void {
    this.#rules =
      username === undefined ? [] : this.#rules.filter((rule) => rule.username !== username)
    if (username !== undefined) return
    this.#delays.abort()
    this.#delays = new AbortController()
  }

  /** Resolves when the delay of a rule is over; rejects if the signal says stop. */
  async delay({ delayMs }: FaultRule, stop: AbortSignal): Promise<void> {
    const cleared = this.#delays.signal
    if (delayMs === undefined) return
    await pause(delayMs, undefined, { signal: AbortSignal.any([cleared, stop]) }).catch(() => {})
    stop.throwIfAborted()
  }

  /**
   * The fault that this request meets. A create of the username `fault.<name>`, with anything after
   * a further dot, always meets the fault of that name: a way to try faults by hand.
   */
  take(request: Incoming): FaultRule | undefined {
    const username =
      request.method === 'POST' ? decodeForm(request.body).get('Username') : undefined
    const rule = this.#rules.find((candidate) => matches(candidate, request, username))
    if (!rule) return sentinel(username)
    rule.left--
    if (rule.left <= 0) this.#rules = this.#rules.filter((other) => other !== rule)
    return rule
  }
}

function matches(rule: FaultRule, request: Incoming, username: string | undefined): boolean {
  return (
    (rule.method === undefined || rule.method === request.method) &&
    (rule.path === undefined || request.path.includes(rule.path)) &&
    (rule.username === undefined || rule.username === username)
  )
}

function sentinel(username: string | undefined): FaultRule | undefined {
  if (!username?.startsWith(SENTINEL_PREFIX)) return undefined
  const name = username.slice(SENTINEL_PREFIX.length).split('.')[0] ?? ''
  return isFaultName(name) ? { fault: name, delayMs: name === 'latency' ? 3000 : 0 } : undefined
}

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faults, name)
}
