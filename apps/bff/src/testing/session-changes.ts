import type { Session } from '@sipdesk/shared/session.ts'
import { giveAccess } from '../people/directory.ts'
import { chooseLists } from '../store/person-lists.ts'
import type { Database } from '../store/store.ts'

type Change = {
  make: (db: Database, personId: string) => Promise<unknown>
  /** What the next request with the session is told, of an operator who reaches all lists before. */
  leaves: Pick<Session['person'], 'role' | 'lists'> | 'signed out'
}

const LIST = `CL${'0'.repeat(32)}`

/** What ends a session, or changes what it lets its person do. */
export const SESSION_CHANGES = {
  'a session that is ended': {
    make: (db, personId) => db.deleteFrom('sessions').where('userId', '=', personId).execute(),
    leaves: 'signed out',
  },
  'a person who is disabled': {
    make: (db, personId) => giveAccess(db, personId, { disabledAt: new Date().toISOString() }),
    leaves: 'signed out',
  },
  'a person who is deleted': {
    make: (db, personId) => db.deleteFrom('people').where('id', '=', personId).execute(),
    leaves: 'signed out',
  },
  'another role': {
    make: (db, personId) => giveAccess(db, personId, { role: 'viewer' }),
    leaves: { role: 'viewer', lists: null },
  },
  'other lists': {
    make: (db, personId) => chooseLists(db, personId, [LIST]),
    leaves: { role: 'operator', lists: [LIST] },
  },
} satisfies Record<string, Change>

export type SessionChange = keyof typeof SESSION_CHANGES
