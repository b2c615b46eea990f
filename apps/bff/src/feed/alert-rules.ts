import { BlockList, isIP } from 'node:net'
import { AuditEvent, type AlertAction } from '@sipdesk/shared/audit.ts'
import type { Database } from '../store/store.ts'
import { unindexed, unindexedSeq } from '../store/unindexed.ts'

/** How many changes of one person within an hour are worth an alert. */
export const MANY = {
  'alert.many-rotations': 50,
  'alert.many-deletes': 20,
  'alert.many-exports': 5,
} as const satisfies Partial<Record<AlertAction, number>>

/** Milliseconds. So long one alert of a kind about one person stands for all. */
export const HOUR = 3_600_000
/** Milliseconds after which a network counts as new to a person once more. */
const NETWORK_KNOWN = 90 * 24 * HOUR
/** Bits of an address that are its network. */
const NETWORK = { ipv4: 24, ipv6: 48 }

/** Something to be told: by which event, and how many like it, where they are counted. */
export type Alert = {
  action: AlertAction
  cause: AuditEvent
  count?: number
  /** What says about whom it is: further ones of the hour are left out. Without it, each event counts for itself. */
  about?: 'personId' | 'target'
}

/** What there is to tell of events that came in this order. Alerts cause none, nor does what cannot be read. */
export async function alertsOf(db: Database, rows: AuditEvent[]): Promise<Alert[]> {
  const events = rows.filter((row) => isCause(row))
  const alerts: Alert[] = []
  for (const event of events) {
    const found = event.result === 'succeeded' ? await ofSuccess(db, event) : ofRefusal(event)
    alerts.push(...found)
  }
  return [...alerts, ...(await ofMany(db, events))]
}

const COUNTED: Record<string, keyof typeof MANY> = {
  'credential.rotate': 'alert.many-rotations',
  'credential.delete': 'alert.many-deletes',
  'credential-list.delete': 'alert.many-deletes',
  'audit.export': 'alert.many-exports',
}

const CAUSES: ReadonlySet<string> = new Set([
  ...Object.keys(COUNTED),
  'sign-in',
  'person.invite',
  'person.change-role',
  'person.enable',
  'person.recover',
  'person.reset-second-factor',
])

/** Reading costs more than all the rest: most of the record is creates, of which nothing is told. */
function isCause(row: AuditEvent): boolean {
  const { action, phase } = row
  return phase === 'outcome' && CAUSES.has(action) && AuditEvent.safeParse(row).success
}

function ofRefusal(event: AuditEvent): Alert[] {
  const { action, code } = event
  if (action !== 'sign-in' || code !== 'too-many-requests') return []
  return [{ action: 'alert.account-locked', cause: event, about: 'target' }]
}

async function ofSuccess(db: Database, event: AuditEvent): Promise<Alert[]> {
  const alert = (action: AlertAction): Alert[] => [{ action, cause: event }]
  if (event.action === 'sign-in') return ofSignIn(db, event)
  if (event.action === 'person.reset-second-factor') return alert('alert.second-factor-reset')
  return makesAdmin(event) ? alert('alert.new-admin') : []
}

const NAME_ROLE = new Set(['person.invite', 'person.change-role', 'person.enable'])

function makesAdmin({ action, target }: AuditEvent): boolean {
  if (action === 'person.recover') return true
  return NAME_ROLE.has(action) && (target?.endsWith(': admin') ?? false)
}

async function ofSignIn(db: Database, event: AuditEvent): Promise<Alert[]> {
  const { seq, at, personId, personRole, address, evidence } = event
  if (personId === null) return []
  const before = db
    .selectFrom('auditEvents')
    .where(unindexed('personId'), '=', personId)
    .where('action', '=', 'sign-in')
    .where(unindexed('result'), '=', 'succeeded')
    .where('seq', '<', seq)
  if (!(await before.select('seq').limit(1).executeTakeFirst())) {
    // The directory makes people by itself; everybody else was invited.
    const isNewAdmin = personRole === 'admin' && evidence?.startsWith('company')
    return isNewAdmin ? [{ action: 'alert.new-admin', cause: event }] : []
  }
  const since = new Date(Date.parse(at) - NETWORK_KNOWN).toISOString()
  const seen = await before.select('address').distinct().where('at', '>=', since).execute()
  const isKnown = isOfOneOf(address, seen)
  return isKnown ? [] : [{ action: 'alert.new-network', cause: event }]
}

type Addressed = Pick<AuditEvent, 'address'>

function isOfOneOf(address: string | null, seen: Addressed[]): boolean {
  const networks = new BlockList()
  for (const { address: known } of seen) {
    const kind = kindOf(known)
    if (kind) networks.addSubnet(known ?? '', NETWORK[kind], kind)
  }
  const kind = kindOf(address)
  return kind === undefined || networks.check(address ?? '', kind)
}

function kindOf(address: string | null): keyof typeof NETWORK | undefined {
  return ({ 4: 'ipv4', 6: 'ipv6' } as const)[isIP(address ?? '')]
}

/** Counted once for each person and kind, at the last of these events. */
async function ofMany(db: Database, events: AuditEvent[]): Promise<Alert[]> {
  const last = new Map<string, AuditEvent>()
  for (const event of events) {
    const { action, personId, result } = event
    const kind = COUNTED[action]
    if (kind && personId !== null && result === 'succeeded') last.set(`${kind} ${personId}`, event)
  }
  const alerts: Alert[] = []
  for (const cause of last.values()) {
    const action = COUNTED[cause.action]
    const count = action ? await countBefore(db, cause, action) : 0
    if (action && count >= MANY[action]) alerts.push({ action, cause, count, about: 'personId' })
  }
  return alerts
}

async function countBefore(
  db: Database,
  { seq, at, personId }: AuditEvent,
  kind: keyof typeof MANY,
): Promise<number> {
  const actions = Object.keys(COUNTED).filter((action) => COUNTED[action] === kind)
  const { count } = await db
    .selectFrom('auditEvents')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where(unindexed('personId'), '=', personId ?? '')
    .where(unindexed('action'), 'in', actions)
    .where(unindexed('result'), '=', 'succeeded')
    .where(unindexedSeq, '<=', seq)
    .where('at', '>', new Date(Date.parse(at) - HOUR).toISOString())
    .executeTakeFirstOrThrow()
  return count
}
