import type { Failure } from '#src/api/api-error.ts'
import { FailureText } from '#src/ui/failure-text.tsx'

/** Why a change was refused, spoken as it comes. */
export function Refusal({ failure }: { failure: Failure | undefined }) {
  return (
    <div role="alert">
      {failure && (
        <div className="error-summary">
          <FailureText failure={failure} />
        </div>
      )}
    </div>
  )
}
