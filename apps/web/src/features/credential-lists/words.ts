import { ACCOUNT_MAX_LISTS } from '@sipdesk/shared/credential-lists.ts'
import type { CredentialList } from '@sipdesk/shared/credentials.ts'
import type { ReachProblem } from '@sipdesk/shared/domains.ts'
import type { IconName } from '#src/ui/icon.tsx'

/** The sentences of this feature that depend on what happened. */
export const words = {
  adminsManage: 'Only admins create, rename and delete lists. Ask an admin.',
  accountFull: `The account has ${ACCOUNT_MAX_LISTS} lists, the most Twilio allows. Delete one that nobody needs.`,
  onlyOneAtATime: 'Another change is still under way.',
  nameTaken: 'Another list of this account has this name. Choose another name.',
  counted: (count: number, of: number) => `${count} of ${of} lists`,
}

/** What an admin is about to do. */
export type Ask = { kind: 'create' } | { kind: 'rename' | 'delete'; list: CredentialList }

/** Something that an admin does to the lists. `name` is the new one, or that of a list that goes. */
export type Change =
  | { kind: 'create'; name: string }
  | { kind: 'rename'; name: string; list: CredentialList }
  | { kind: 'delete'; name: string; list: CredentialList }

type ChangeWords = { done: string; failed: string; inDoubt: string }

/** How a change is told once it is made, where it fails, and as long as nobody knows. */
export function wordsOf(change: Change): ChangeWords {
  const name = `“${change.name}”`
  if (change.kind === 'rename') {
    const before = `“${change.list.friendlyName}”`
    return {
      done: `List ${before} is now called ${name}`,
      failed: `The list ${before} was not renamed`,
      inDoubt: `the list ${before} was renamed to ${name}`,
    }
  }
  const isCreate = change.kind === 'create'
  return {
    done: `List ${name} ${isCreate ? 'created' : 'deleted'}`,
    failed: `The list ${name} was not ${isCreate ? 'created' : 'deleted'}`,
    inDoubt: `the list ${name} was ${isCreate ? 'created' : 'deleted'}`,
  }
}

/** What a list is good for, in a few words; `fine` is one that phones register and call with. */
export const reachWords: Record<ReachProblem | 'fine', { name: string; icon: IconName }> = {
  fine: { name: 'Registers and calls', icon: 'check' },
  'no-domain': { name: 'Reaches nothing', icon: 'warning' },
  'registration-off': { name: 'Registration is off', icon: 'warning' },
  'calls-only': { name: 'Calls only', icon: 'info' },
  'registrations-only': { name: 'Registers, but may not call', icon: 'warning' },
}
