import { HttpProblem } from './http/http-problem.ts'
import { isStoreFailure } from './store/store-failure.ts'

/** What a failure of the database means for whoever asked; undefined for any other error. */
export function translateStoreFailure(error: unknown): HttpProblem | undefined {
  if (!isStoreFailure(error)) return undefined
  return new HttpProblem({
    code: 'store-unavailable',
    variant: 'work',
    outcome: 'unknown',
    retryAfter: 5,
  })
}
