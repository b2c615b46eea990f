import { useEffect, useRef } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import { FailureDetails } from '#src/ui/failure-details.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** Why a press did not do what it says, focused once. */
export function LinkFailure({ failure }: { failure: Failure | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure) box.current?.focus()
  }, [failure])
  if (!failure) return null
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={failure.title}>
      <Notice kind="error" title={failure.title}>
        <p>{failure.detail}</p>
        <FailureDetails code={failure.code} requestId={failure.requestId} />
      </Notice>
    </div>
  )
}
