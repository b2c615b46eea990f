import { randomUUID } from 'node:crypto'
import {
  APPROVAL_TIMEOUT,
  type ApprovalKind,
  REASON_HEADER,
  Reason,
  type WaitingForApproval,
} from '@sipdesk/shared/approval.ts'
import type { Endpoint } from '@sipdesk/shared/endpoint.ts'
import type { Request } from 'express'
import * as z from 'zod/mini'
import type { Recorder } from '../audit/recorder.ts'
import type { ApprovalGate, Approvable, Asked, Passed } from '../http/approval-gate.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import { parseInput } from '../http/validation.ts'
import { operationId } from '../operations/request.ts'
import type { AuditLog } from '../store/audit-log.ts'
import {
  decide,
  findApproval,
  insertApproval,
  readApprovalRules,
  type StoredApproval,
} from '../store/approvals.ts'
import { storableTexts } from '../store/storable-texts.ts'
import { findOperation } from '../store/operations.ts'
import type { Database, Store } from '../store/store.ts'
import { entryOf, waiting } from './present.ts'
import { tidy } from './tidy.ts'

type Deps = {
  store: Store
  recorder: Recorder
  auditLog: AuditLog
  /** By the settings; what the store has switched on counts too. */
  kinds: readonly ApprovalKind[]
  /** By endpoint, as `nameOf` names it. */
  approvables: ReadonlyMap<string, Approvable<unknown>>
}

/** How a change is made that may have to wait. */
type Known = { endpoint: Endpoint; make: (passed: Passed) => unknown }

/** What is stored of an endpoint. */
export function nameOf({ method, path }: Pick<Endpoint, 'method' | 'path'>): string {
  return `${method} ${path}`
}

const SECRET = /password|secret|token|code|ciphertext|passkey|key/i

/** Keeps changes until a second admin confirms them, and knows how to make each. */
export class Approvals implements ApprovalGate {
  readonly #deps: Deps
  readonly #known = new Map<string, Known>()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** @throws Error where the body could hold a secret: it would be stored. */
  learn(endpoint: Endpoint, make: Known['make']): void {
    const fields = endpoint.body && z.toJSONSchema(endpoint.body, { io: 'input' }).properties
    const secret = Object.keys(fields ?? {}).find((field) => SECRET.test(field))
    const name = nameOf(endpoint)
    if (secret !== undefined) throw new Error(`${name} cannot wait: ${secret} may be a secret`)
    this.#known.set(name, { endpoint, make })
  }

  /** The kinds that need a second admin: those of the settings, and those that another replica was started with. */
  async kinds(): Promise<string[]> {
    const { kinds, store } = this.#deps
    return [...new Set([...kinds, ...(await readApprovalRules(store.db))])]
  }

  async keep(endpoint: Endpoint, passed: Passed): Promise<WaitingForApproval | undefined> {
    const { signedIn, context } = passed
    const kinds = await this.kinds()
    const isOn = endpoint.needsApproval?.some((kind) => kinds.includes(kind))
    if (!signedIn || !isOn) return undefined
    const earlier = await this.#earlier(endpoint, passed)
    if (earlier === 'begun') return undefined
    if (earlier) return waiting(earlier)
    const asked = await this.#ask(endpoint, passed)
    if (!asked || !kinds.includes(asked.kind)) return undefined
    const { store, recorder } = this.#deps
    await tidy(this.#deps)
    if (asked.isGrant && (await findGrant(store.db, asked, signedIn))) return undefined
    const row = newApproval(endpoint, passed, { ...asked, signedIn })
    return recorder.around(context, entryOf('approval.request', row), async () => {
      if (await insertApproval(store.db, row)) return waiting(row)
      const copy = await this.#earlier(endpoint, passed)
      if (copy && copy !== 'begun') return waiting(copy)
      const first = await findApproval(store.db, { openFor: row.targetKey })
      throw waitsAlready(first)
    })
  }

  /**
   * Uses up what was granted to whoever asks, and resolves to it. Undefined where nobody has to grant it.
   *
   * @throws HttpProblem `approval-over` where it was not granted, or is used up.
   */
  async take(endpoint: Endpoint, passed: Passed): Promise<StoredApproval | undefined> {
    const { db } = this.#deps.store
    const asked = await this.#ask(endpoint, passed)
    if (!asked || !passed.signedIn || !(await this.kinds()).includes(asked.kind)) return undefined
    const granted = await findGrant(db, asked, passed.signedIn)
    const taken =
      granted && (await decide(db, { id: granted.id, state: 'confirmed' }, { state: 'done' }))
    if (taken) return taken
    throw new HttpProblem({ code: 'approval-over', variant: 'not-granted', outcome: 'not-applied' })
  }

  /** How a kept change is made, and what it is now; undefined where this release does not know it. */
  find({ endpoint: name, params, body, requestedBy }: StoredApproval) {
    const known = this.#known.get(name)
    const approvable = this.#deps.approvables.get(name)
    if (!known || !approvable) return undefined
    const { endpoint, make } = known
    // Parsed again: the schemas may be those of another release.
    const input = {
      params: endpoint.params && parseInput(endpoint.params, JSON.parse(params)),
      body: endpoint.body && parseInput(endpoint.body, JSON.parse(body)),
    }
    const ask = (context: RequestContext) => approvable(input, { personId: requestedBy, context })
    return { endpoint, make, input, ask }
  }

  async #ask(endpoint: Endpoint, { params, body, context, signedIn }: Passed) {
    const approvable = this.#deps.approvables.get(nameOf(endpoint))
    return approvable?.({ params, body }, { personId: signedIn?.person.id ?? '', context })
  }

  /** What a copy of the request asked for; `begun` where it was sent before approvals were switched on. */
  async #earlier(
    endpoint: Endpoint,
    passed: Passed,
  ): Promise<StoredApproval | 'begun' | undefined> {
    const { db } = this.#deps.store
    const key = keyOf(passed)
    if (key === null) return undefined
    const row = await findApproval(db, { requestKey: key })
    if (!row) return (await findOperation(db, key)) ? 'begun' : undefined
    const isSame = row.endpoint === nameOf(endpoint) && contentOf(passed) === contentOfRow(row)
    if (isSame) return row
    throw new HttpProblem({ code: 'idempotency-key-reused', outcome: 'not-applied' })
  }
}

/** What was confirmed for this person, and not used yet. */
async function findGrant(
  db: Database,
  { targetKey }: Asked,
  { person }: SignedIn,
): Promise<StoredApproval | undefined> {
  const open = await findApproval(db, { openFor: targetKey })
  const isLeft = open && open.expiresAt > new Date().toISOString()
  return isLeft && open.state === 'confirmed' && open.requestedBy === person.id ? open : undefined
}

function keyOf({ signedIn, idempotencyKey }: Passed): string | null {
  return signedIn && idempotencyKey !== '' ? operationId({ signedIn, idempotencyKey }) : null
}

function contentOf({ params, body }: Pick<Passed, 'params' | 'body'>): string {
  return JSON.stringify([params ?? {}, body ?? {}])
}

function contentOfRow({ params, body }: StoredApproval): string {
  return `[${params},${body}]`
}

function newApproval(
  endpoint: Endpoint,
  passed: Passed,
  { signedIn: { person }, ...asked }: Asked & { signedIn: SignedIn },
): StoredApproval {
  const { kind, action, subject, targetKey, target, version, role = null } = asked
  const now = Date.now()
  return {
    id: randomUUID(),
    requestKey: keyOf(passed),
    endpoint: nameOf(endpoint),
    params: JSON.stringify(passed.params ?? {}),
    body: JSON.stringify(passed.body ?? {}),
    ...storableTexts({ kind, action, subject: JSON.stringify(subject), target, version, role }),
    targetKey,
    openFor: targetKey,
    reason: reasonIn(passed.request),
    requestedBy: person.id,
    requestedByName: person.name,
    requestedByEmail: person.email,
    requestedAt: new Date(now).toISOString(),
    expiresAt: new Date(now + APPROVAL_TIMEOUT).toISOString(),
    state: 'waiting',
    confirmations: 0,
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    endedAt: null,
    code: null,
  }
}

/** @throws HttpProblem `validation` */
function reasonIn(request: Request): string | null {
  const given = request.get(REASON_HEADER) ?? ''
  const { reason } = parseInput(z.object({ reason: Reason }), { reason: decoded(given) })
  return reason === '' ? null : reason
}

/** A text that nobody has encoded is taken as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function waitsAlready(first: StoredApproval | undefined): HttpProblem {
  const values = { by: first?.requestedByName ?? '–' }
  return new HttpProblem({ code: 'approval-waits', values, outcome: 'not-applied' })
}
