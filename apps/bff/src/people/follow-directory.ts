import type { Person } from '@sipdesk/shared/people.ts'
import { isAtLeast, type Role } from '@sipdesk/shared/role.ts'
import type { AuditLog } from '../store/audit-log.ts'
import { chooseLists, storedLists } from '../store/person-lists.ts'
import type { Store } from '../store/store.ts'
import type { CompanyPerson } from './company-claims.ts'
import { giveAccess } from './directory.ts'
import { withAnAdminLeft } from './last-admin.ts'
import { changeInRecord } from './person-lists-routes.ts'
import { LACKS_SECOND_ADMIN, lacksSecondAdmin } from './second-admin.ts'
import type { WaysIn } from './ways-in.ts'

type Deps = { store: Store; record: AuditLog; ways: WaysIn; listClaim: string | undefined }
type Told = Pick<CompanyPerson, 'role' | 'lists'>

const directory = { personName: 'Company directory' }

/**
 * The directory decides: the role and the lists of a known person follow it at each sign-in, as far as it is asked for
 * them, on record.
 *
 * @throws when the lists cannot be kept: then nobody comes in.
 */
export async function followDirectory(deps: Deps, person: Person, told: Told): Promise<void> {
  const { role = person.role, lists } = told
  if (role !== person.role) await followRole(deps, person, role)
  if (deps.listClaim !== undefined) await followLists(deps, { ...person, role }, lists)
}

/**
 * Only the last admin stays one, so that people can still be managed; where some changes need two, the record says that
 * one is missing.
 */
async function followRole(
  { store, record, ways }: Deps,
  person: Person,
  role: Role,
): Promise<void> {
  const change = { ...directory, action: 'person.change-role' } as const
  const target = `${person.email}: ${role}`
  await record.append({ ...change, target, phase: 'intent', result: null })
  const result = await withAnAdminLeft(
    store,
    { personId: person.id, staysAdmin: role === 'admin', ways, isByDirectory: true },
    (db) => giveAccess(db, person.id, { role }),
  ).then(
    () => 'succeeded' as const,
    () => 'refused' as const,
  )
  const isTooFew = person.role === 'admin' && (await lacksSecondAdmin(store.db, ways))
  const evidence = isTooFew ? LACKS_SECOND_ADMIN : null
  await record.append({ ...change, target, evidence, phase: 'outcome', result })
}

/** Without the claim the lists are none, which admins are told. An admin, who may reach all, needs no claim. */
async function followLists(
  { store, record, listClaim }: Deps,
  { id, email, role, lists: before = null }: Person,
  told: Told['lists'],
): Promise<void> {
  const after = told === undefined ? [] : told
  const isMissed = told === undefined && !isAtLeast(role, 'admin')
  if (!isMissed && storedLists(before) === storedLists(after)) return
  const change = {
    ...directory,
    action: 'person.change-lists',
    target: isMissed ? `${email}: no-claim ${listClaim}` : email,
    evidence: changeInRecord(before, after),
  } as const
  await record.append({ ...change, phase: 'intent', result: null })
  await chooseLists(store.db, id, after)
  await record.append({ ...change, phase: 'outcome', result: 'succeeded' })
}
