import type { Logger } from 'pino'
import type { Throttled } from '../http/http-problem.ts'
import { originOf, type RequestContext } from '../http/request-context.ts'
import type { AuditLog } from '../store/audit-log.ts'
import type { NewAuditEvent } from '../store/batch.ts'

/** What may be an attempt to get round a rule, by the code of its problem; a session cookie that nobody here signed; a list out of reach. */
const ON_RECORD = new Set([
  'forbidden',
  'csrf',
  'too-many-requests',
  'forged-cookie',
  'out-of-scope',
])
/** Of these a log line is enough: most are slips. */
const ONLY_LOGGED = new Set(['malformed', 'validation'])

function kindOf({ hasForgedCookie, listOutOfScope }: RequestContext, code: string): string {
  if (code === 'unauthenticated' && hasForgedCookie) return 'forged-cookie'
  return code === 'not-found' && listOutOfScope !== undefined ? 'out-of-scope' : code
}

/** Milliseconds between two events of one kind and source. */
const WINDOW = 60_000
/**
 * Kinds and sources told apart within that time; what comes from further ones is one: many addresses fill no record. Sign-ins
 * to the account of a person are told apart by person even then: nobody is to hide them behind many others.
 */
const MAX_SOURCES = 20

export type Refusals = {
  /**
   * Notes that a request was refused with a problem of this code, and for a sign-in which allowance was used up. Never
   * throws, and waits for nothing.
   */
  note(context: RequestContext, code: string, throttled?: Throttled): void
  /** Writes what has been counted so far; done once it is on record, or could not be written. */
  flush(): Promise<void>
}

type Counted = {
  context: RequestContext
  kind: string
  /** 0 for the first of them, which is written at once. */
  count: number
  /** At which attempts to sign in are refused for a while; undefined where it is no such one, or one of many. */
  account: string | undefined
}

/**
 * Refused requests, for those who look after an installation: each as a log line, and on record the first one of
 * a kind and source at once, and then one event a minute with how many there were. Each replica counts for itself.
 */
export function createRefusals(
  record: AuditLog,
  log: Pick<Logger, 'info'>,
  isPersons: (account: string) => Promise<boolean>,
): Refusals {
  /** What came after the last event, by kind and source. */
  const counted = new Map<string, Counted>()
  const underWay = createUnderWay()
  let timer: NodeJS.Timeout | undefined

  function write(one: Counted): void {
    underWay.add(record.append(eventOf(one)).catch(() => {}))
  }

  async function flush(): Promise<void> {
    for (const [source, one] of counted) {
      if (one.count === 0) counted.delete(source)
      else write(one)
      one.count = 0
    }
    clearTimeout(timer)
    timer = counted.size > 0 ? setTimeout(() => void flush(), WINDOW).unref() : undefined
    await underWay.end()
  }

  function tally(context: RequestContext, kind: string, throttled?: Throttled): void {
    const own = `${kind} ${throttled?.bucket ?? sourceOf(context)}`
    const account = throttled?.account
    if (counted.has(own) || counted.size < MAX_SOURCES) count(own, { context, kind, account })
    else if (account === undefined) count(`${kind} others`, { context, kind, account })
    else underWay.add(tallyFurther(context, kind, account))
  }

  async function tallyFurther(context: RequestContext, kind: string, account: string) {
    const isKept = await isPersons(account).catch(() => false)
    if (isKept) count(`${kind} ${account}`, { context, kind, account })
    else count(`${kind} others`, { context, kind, account: undefined })
  }

  function count(source: string, refused: Omit<Counted, 'count'>): void {
    const known = counted.get(source)
    counted.set(source, { ...refused, count: known ? known.count + 1 : 0 })
    if (!known) write({ ...refused, count: 0 })
    timer ??= setTimeout(() => void flush(), WINDOW).unref()
  }

  return {
    note(context, code, throttled) {
      const kind = kindOf(context, code)
      if (!ON_RECORD.has(kind) && !ONLY_LOGGED.has(kind)) return
      log.info(lineOf(context, kind))
      if (ON_RECORD.has(kind)) tally(context, kind, throttled)
    },
    flush,
  }
}

function lineOf({ requestId, address, signedIn }: RequestContext, kind: string) {
  const person = signedIn && { personId: signedIn.person.id }
  return { requestId, refused: kind, address, ...person }
}

/** Work that somebody may wait for: it never rejects. */
function createUnderWay() {
  const all = new Set<Promise<void>>()
  return {
    add(work: Promise<void>): void {
      all.add(work)
      void work.then(() => all.delete(work))
    },
    async end(): Promise<void> {
      while (all.size > 0) await Promise.all(all)
    },
  }
}

function eventOf({ context, kind, count, account }: Counted): NewAuditEvent {
  const evidence = count === 0 ? null : `${count} ${count === 1 ? 'request' : 'requests'}`
  const { route = null, listOutOfScope = null } = context
  const what =
    account === undefined
      ? ({ action: 'access', target: route, listSid: listOutOfScope } as const)
      : ({ action: 'sign-in', target: account } as const)
  const refused = { phase: 'outcome', result: 'refused', code: kind, evidence } as const
  return { ...refused, ...originOf(context), ...what }
}

const sourceOf = ({ signedIn, address }: RequestContext) => signedIn?.person.id ?? address
