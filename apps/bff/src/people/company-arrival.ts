import { AsyncLocalStorage } from 'node:async_hooks'

/** Why somebody whom the company's provider has signed in does not get in; it stands on record. */
export type Refusal =
  | `no-claim ${string}`
  | 'wrong-token'
  | 'not-invited'
  | 'invitation-invalid'
  | 'waits-for-approval'
  | 'second-account'

/** Somebody who comes back from the company's provider, and what becomes known of them on the way. */
export type Arrival = {
  /** Their address there, if verified, or else the subject. */
  who?: string
  refusal?: Refusal
  /** Whose second factor has to be asked for here, in place of a session. */
  challenged?: string
}

const arrivals = new AsyncLocalStorage<Arrival>()

/** Does work in which better-auth asks us about somebody; what becomes known is written to `arrival`. */
export function arriving<T>(arrival: Arrival, work: () => Promise<T>): Promise<T> {
  return arrivals.run(arrival, work)
}

/** Whom the work that runs is about; undefined outside `arriving`. */
export function currentArrival(): Arrival | undefined {
  return arrivals.getStore()
}
