import { AsyncLocalStorage } from 'node:async_hooks'
import * as z from 'zod/mini'

/** Why somebody whom the company's provider has signed in does not get in; it stands on record. */
export type Refusal =
  | `no-claim ${string}`
  | 'wrong-token'
  | 'not-invited'
  | 'invitation-invalid'
  | 'waits-for-approval'
  | 'second-account'
  | 'not-recent'
  | 'another-person'

/**
 * The account of the company that a session here belongs to, its session there where that has a name, and by
 * which word the company said that it had asked for a second factor.
 */
export const CompanySession = z.object({
  companyIssuer: z.string(),
  companySubject: z.string(),
  companySid: z.nullable(z.string()),
  companySecondFactor: z.nullable(z.string()),
})
export type CompanySession = z.infer<typeof CompanySession>

/** What a sign-in that begins here brings back from the company's provider. */
export type Luggage = {
  /** The digest of the invitation that is accepted. */
  invitation?: string
  /** The id of the person who is signed in, and proves once more who they are. */
  provesAs?: string
}

/** Somebody who comes back from the company's provider, and what becomes known of them on the way. */
export type Arrival = {
  /** Their address there, if verified, or else the subject. */
  who?: string
  refusal?: Refusal
  /** Whether it is a person who was signed in, and has proven once more who they are. */
  isProof?: boolean
  /** Whose second factor has to be asked for here, in place of a session. */
  challenged?: string
  /** What the session that begins is kept with. */
  session?: CompanySession | undefined
  /** When they proved at the provider who they are, in milliseconds of the epoch; 0 where it does not say. */
  provenAt?: number
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

/**
 * What a session that begins is kept with: the account of the company that comes, or that of the session
 * which it takes the place of.
 */
export function companySessionOf(before: unknown): Partial<CompanySession> {
  return currentArrival()?.session ?? CompanySession.safeParse(before).data ?? {}
}

/** Since when a session that begins is proven, where that is not the moment at which it begins. */
export function provenBefore(): { provenAt?: string } {
  const { provenAt } = currentArrival() ?? {}
  return provenAt === undefined ? {} : { provenAt: new Date(provenAt).toISOString() }
}
