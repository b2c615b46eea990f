/** `burst` at once, and then `perMinute` a minute. */
export type Limit = { burst: number; perMinute: number }

/** So many a minute, a third of them at once. */
export function aMinute(perMinute: number): Limit {
  return { perMinute, burst: Math.ceil(perMinute / 3) }
}

/** Milliseconds after which the allowance has one more. */
export const intervalOf = ({ perMinute }: Limit) => 60_000 / perMinute

export type RateLimiter = {
  /**
   * Takes one from the allowance of a key. Resolves to 0 if there was one, else to the whole seconds after which there is.
   * All replicas on one PostgreSQL share the allowance.
   */
  take(key: string, limit: Limit): Promise<number>
  /** Gives one back. */
  giveBack(key: string, limit: Limit): Promise<void>
  /** Gives the whole allowance back. */
  reset(key: string): Promise<void>
  /** Gives everybody's back: so tests begin. */
  resetAll(): Promise<void>
  /** Writes what is not written yet, for the last time. */
  stop(): Promise<void>
}
