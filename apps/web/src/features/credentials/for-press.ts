/** What may be needed from a press on, fetched in one piece. */
export { pursue } from '#src/api/pursuit.ts'
export { CreatedPanel } from './created-panel.tsx'
export { DoubtNotice } from '#src/ui/doubt-notice.tsx'
export { LeaveNotices } from './leave-guard.tsx'
