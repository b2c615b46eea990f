import { LeaveNotices } from './later.ts'
import { useUnstored } from './unstored.tsx'

/** Draws the notices once there is one; they came with the press that led to it. */
export function UnstoredNotices() {
  const { unstored, failed } = useUnstored()
  return (unstored ?? failed) && <LeaveNotices />
}
