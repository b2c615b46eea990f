import * as z from 'zod/mini'
import { ACCOUNT_MAX_LISTS, CredentialListSid } from './credential-lists.ts'
import { isAtLeast, type Role } from './role.ts'

/** The lists that somebody is limited to, by SID; null for all. */
export const ChosenLists = z.nullable(z.array(CredentialListSid))
export type ChosenLists = z.infer<typeof ChosenLists>

/** A new choice: as many as an account can have. */
export const ListChoice = z.nullable(
  z.array(CredentialListSid).check(z.maxLength(ACCOUNT_MAX_LISTS, 'value-unknown')),
)

/** What is chosen for somebody; a server of the release before says nothing, and limits nobody. */
type Chosen = { role: Role; lists?: ChosenLists | undefined }

/** The lists that somebody may reach; null for all. An admin may reach all, whatever is chosen for them. */
export function scopeOf({ role, lists }: Chosen): ChosenLists {
  return isAtLeast(role, 'admin') ? null : (lists ?? null)
}

/** Whether somebody may reach a list. */
export function mayReach(person: Chosen, listSid: string): boolean {
  return scopeOf(person)?.includes(listSid) ?? true
}
