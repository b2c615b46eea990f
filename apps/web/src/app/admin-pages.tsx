import { AdminsOnly } from '#src/features/session/admins-only.tsx'
import { lazily } from '#src/ui/lazily.tsx'

const PeoplePage = lazily(
  async () => (await import('#src/features/people/people-page.tsx')).PeoplePage,
)
const RecordPage = lazily(
  async () => (await import('#src/features/audit/record-page.tsx')).RecordPage,
)

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
