import { Suspense } from 'react'
import { LeaveGuard, LeftFailure } from './later.ts'
import { useUnstored } from './unstored.tsx'

/** What must not be lost from sight, on whatever page. It came with the press that led to it. */
export function UnstoredNotices() {
  const { unstored, failed } = useUnstored()
  return (
    <Suspense>
      {unstored && <LeaveGuard />}
      {failed && <LeftFailure />}
    </Suspense>
  )
}
