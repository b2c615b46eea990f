import type { Failure } from '#src/api/api-error.ts'
import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import type { Sentence } from '#src/lib/value.tsx'
import { page as messages } from '#messages/features/credential-lists'

/** What an admin is about to do. */
export type Ask = { kind: 'create' } | { kind: 'rename' | 'delete'; list: CredentialList }

/**
 * Something that an admin does to the lists. `name` is the new one, or that of a list that goes; `list` is
 * as it was before. An undo renames like any other, back to the name of before.
 */
export type Change =
  | { kind: 'create'; name: string }
  | { kind: 'rename' | 'undo'; name: string; list: CredentialList }
  | { kind: 'delete'; name: string; list: CredentialList; reason?: string }

/** What is said of a change that was made, that failed, and whose outcome isn’t known yet. */
export function wordsOf(change: Change, what: 'done' | 'failed' | 'pending'): Sentence {
  return (value) =>
    change.kind === 'rename' || change.kind === 'undo'
      ? messages.changes[change.kind](value(change.name), value(change.list.friendlyName))[what]
      : messages.changes[change.kind](value(change.name))[what]
}

/** What is said of a failure: what can never be told did not certainly fail. */
export function failedTitle(change: Change, { outcome, title }: Failure): Sentence {
  return outcome === 'undecided' ? () => title : wordsOf(change, 'failed')
}
