import { AuditEvent, type AuditFilter, type AuditPeriod } from '@sipdesk/shared/audit.ts'
import { type RawBuilder, type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import type { Tables } from '../store/schema.ts'
import type { Database } from '../store/store.ts'

/** Events of a page. */
export const PAGE_SIZE = 50

/** What narrows the record, once the names of lists are SIDs: those that any of them may have. */
export type EventFilter = Omit<AuditFilter, 'listName'> & { lists?: string[] | undefined }

type Page = {
  filter: EventFilter
  before?: number | undefined
  after?: number | undefined
  limit?: number
  /** Whether intents are left out whose outcome is on record. */
  areActions?: boolean
}

type Query = SelectQueryBuilder<Tables, 'auditEvents', Selectable<Tables['auditEvents']>>

/**
 * Events that match, newest first, older than the event numbered `before`, younger than the one numbered `after`. Times never decrease
 * along the chain, so a period is a range of numbers, found by two index lookups.
 */
export async function findEvents(
  db: Database,
  { filter, before, after, limit = PAGE_SIZE, areActions = false }: Page,
): Promise<AuditEvent[]> {
  const { to } = filter
  const from = latest(filter.from, filter.last)
  const all = db.selectFrom('auditEvents').selectAll().orderBy('seq', 'desc').limit(limit)
  let query = withFilter(areActions ? withoutSettledIntents(all) : all, filter)
  if (before !== undefined) query = query.where('seq', '<', before)
  if (after !== undefined) query = query.where('seq', '>', after)
  if (from !== undefined) query = query.where('seq', '>=', await firstSeqFrom(db, from))
  if (to !== undefined) query = query.where('seq', '<', await firstSeqFrom(db, to))
  const rows = await query.execute()
  return rows.map((row) => AuditEvent.parse(row))
}

/** The intents of these outcomes, by the number of the outcome. Both come from one request, and so have its id. */
export async function findIntents(
  db: Database,
  events: AuditEvent[],
): Promise<Map<number, AuditEvent>> {
  const outcomes = events.filter(
    ({ phase, requestId }) => phase === 'outcome' && requestId !== null,
  )
  if (outcomes.length === 0) return new Map()
  const rows = await db
    .selectFrom('auditEvents')
    .selectAll()
    .where('phase', '=', 'intent')
    .where(
      'requestId',
      'in',
      outcomes.map(({ requestId }) => requestId),
    )
    .execute()
  const intents = new Map(rows.map((row) => [keyOf(row), AuditEvent.parse(row)]))
  return new Map(
    outcomes.flatMap((outcome) => {
      const intent = intents.get(keyOf(outcome))
      return intent ? [[outcome.seq, intent] as const] : []
    }),
  )
}

function keyOf({ requestId, action }: { requestId: string | null; action: string }): string {
  return `${requestId} ${action}`
}

/** The column that each filter compares. */
const COLUMNS = [
  ['person', 'personId'],
  ['list', 'listSid'],
  ['username', 'username'],
  ['action', 'action'],
  ['result', 'result'],
] as const satisfies [keyof EventFilter, keyof AuditEvent][]

function withFilter(all: Query, filter: EventFilter): Query {
  const { usernameContains, lists } = filter
  let query = all
  for (const [name, column] of COLUMNS) {
    const value = filter[name]
    if (value !== undefined) query = query.where(column, '=', value)
  }
  if (usernameContains !== undefined) query = withUsernameLike(query, usernameContains)
  if (lists !== undefined) query = query.where('listSid', 'in', lists.length > 0 ? lists : [''])
  return query
}

/**
 * Goes from one name to the next along their index, and not through all events: of a million, a name that few have
 * would take most of a second. https://wiki.postgresql.org/wiki/Loose_indexscan
 */
function withUsernameLike(query: Query, part: string): Query {
  const next = sql`select min("username") from "auditEvents"`
  const names = sql<string>`(
    with recursive "names" ("name") as (
      select (${next})
      union all
      select (${next} where "username" > "names"."name") from "names" where "names"."name" is not null
    )
    select "name" from "names" where ${containing(sql`"name"`, part)}
  )`
  return query.where('username', 'in', names)
}

function withoutSettledIntents(query: Query): Query {
  return query.where((where) =>
    where.not(
      where.and([
        where('phase', '=', 'intent'),
        where.exists(
          where
            .selectFrom('auditEvents as outcomes')
            .select('outcomes.seq')
            .whereRef('outcomes.requestId', '=', 'auditEvents.requestId')
            .whereRef('outcomes.action', '=', 'auditEvents.action')
            .where('outcomes.phase', '=', 'outcome'),
        ),
      ]),
    ),
  )
}

const HOUR = 3_600_000

/** Milliseconds. */
const LENGTHS: Record<AuditPeriod, number> = { '1h': HOUR, '24h': 24 * HOUR, '7d': 7 * 24 * HOUR }

/** The later of a time and the beginning of a period that ends now. */
function latest(from: string | undefined, last: AuditPeriod | undefined): string | undefined {
  const since = last && Date.now() - LENGTHS[last]
  if (since === undefined) return from
  return new Date(Math.max(since, from === undefined ? 0 : Date.parse(from))).toISOString()
}

/** Greater than the number of any event. */
const BEYOND = Number.MAX_SAFE_INTEGER

async function firstSeqFrom(db: Database, time: string): Promise<number> {
  const row = await db
    .selectFrom('auditEvents')
    .select('seq')
    .where('at', '>=', new Date(time).toISOString())
    .orderBy('at')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? BEYOND
}

/** Whether a column holds this part, in either case as far as the database knows letters: SQLite those of ASCII. */
export function containing(column: RawBuilder<unknown>, part: string): RawBuilder<boolean> {
  const pattern = `%${part.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return sql<boolean>`lower(${column}) like ${pattern} escape ${sql.lit('\\')}`
}
