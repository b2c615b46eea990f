import { AdminsOnly } from '#src/features/session/admins-only.tsx'
import { lazyPage } from './lazy-page.tsx'

export const importPeople = () => import('#src/features/people/people-page.tsx')
export const importRecord = () => import('#src/features/audit/record-page.tsx')

const PeoplePage = lazyPage(async () => (await importPeople()).PeoplePage)
const RecordPage = lazyPage(async () => (await importRecord()).RecordPage)

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
