/** Keeps retries from making an outage worse: each costs more than a good reply earns. */
export type RetryBudget = {
  /** Takes the cost of one retry; false if there is not enough. */
  take(): boolean
  earn(): void
}

/** As AWS's standard retries. https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
const CAPACITY = 500
const COST = 5

export function createRetryBudget(): RetryBudget {
  let left = CAPACITY
  return {
    take() {
      if (left < COST) return false
      left -= COST
      return true
    },
    earn() {
      left = Math.min(CAPACITY, left + 1)
    },
  }
}
