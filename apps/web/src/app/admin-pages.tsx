import { lazy } from 'react'
import { AdminsOnly } from '#src/features/session/admins-only.tsx'

const PeoplePage = lazy(async () => ({
  default: (await import('#src/features/people/people-page.tsx')).PeoplePage,
}))
const RecordPage = lazy(async () => ({
  default: (await import('#src/features/audit/record-page.tsx')).RecordPage,
}))

/** Everybody with access. */
export function People() {
  return (
    <AdminsOnly>
      <PeoplePage />
    </AdminsOnly>
  )
}

/** The record. */
export function Record() {
  return (
    <AdminsOnly>
      <RecordPage />
    </AdminsOnly>
  )
}
