import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import type { Handover } from '@sipdesk/shared/handovers.ts'
import type { StoredHandover } from '../store/handovers.ts'

/** A one-time link as those who make them see it. */
export function present(stored: StoredHandover): Handover {
  const { id, listSid, username, createdBy, createdByName, createdAt, expiresAt } = stored
  const endedAt = stored.openedAt ?? stored.withdrawnAt
  return {
    id,
    listSid,
    username,
    createdBy,
    createdByName,
    createdAt,
    expiresAt,
    state: stateOf(stored, new Date().toISOString()),
    endedAt,
  }
}

function stateOf(
  { openedAt, withdrawnAt, expiresAt }: StoredHandover,
  now: string,
): Handover['state'] {
  if (openedAt !== null) return 'opened'
  if (withdrawnAt !== null) return 'withdrawn'
  return expiresAt > now ? 'waiting' : 'expired'
}

/** What is done to a link, as the record says it. */
export function entryOf<A extends AuditEvent['action']>(
  action: A,
  { id, listSid, username }: Pick<StoredHandover, 'id' | 'listSid' | 'username'>,
) {
  return { action, listSid, username, target: id }
}
