import type { ChosenLists } from '@sipdesk/shared/list-scope.ts'
import { sql } from 'kysely'
import type { Database } from './store.ts'

/** The lists chosen for a person, as they are stored: null for all, else SIDs with spaces between. */
export function listsIn(stored: string | null): ChosenLists {
  return stored?.split(' ').filter((sid) => sid !== '') ?? null
}

/** The same the other way round: equal where the same lists are chosen. */
export function storedLists(lists: ChosenLists): string | null {
  return lists && [...new Set(lists)].toSorted().join(' ')
}

/** Chooses the lists of a person, who is of another version from then on. */
export async function chooseLists(
  db: Database,
  personId: string,
  lists: ChosenLists,
): Promise<void> {
  await db
    .updateTable('people')
    .set((eb) => ({ lists: storedLists(lists), accessChanges: eb('accessChanges', '+', 1) }))
    .where('id', '=', personId)
    .execute()
}

/** Puts a list among those chosen for a person, once; whoever is not limited stays so. */
export async function addList(db: Database, personId: string, listSid: string): Promise<void> {
  await db
    .updateTable('people')
    .set((eb) => ({
      lists: sql`"lists" || ' ' || ${listSid}`,
      accessChanges: eb('accessChanges', '+', 1),
    }))
    .where('id', '=', personId)
    .where('lists', 'is not', null)
    .where('lists', 'not like', `%${listSid}%`)
    .execute()
}
