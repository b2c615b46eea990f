import {
  AUDIT_EXPORT_PATH,
  auditEndpoints,
  AuditFilter,
  type AuditEvents,
  ExportFormat,
} from '@sipdesk/shared/audit.ts'
import type { Endpoint, QueryOf } from '@sipdesk/shared/endpoint.ts'
import type { RequestHandler, Response, Router } from 'express'
import * as z from 'zod/mini'
import type { ApprovalGate, Passed } from '../http/approval-gate.ts'
import { contextOf } from '../http/request-context.ts'
import { languageOf } from '../http/request-headers.ts'
import { Routes, type Guard } from '../http/routes.ts'
import { parseInput } from '../http/validation.ts'
import type { Store } from '../store/store.ts'
import type { Trace } from '../twilio/call.ts'
import type { MomentaryReads } from '../twilio/momentary-reads.ts'
import { describeExport } from './approvable-export.ts'
import { exportFormat, type ExportFormat as Written } from './export-formats.ts'
import { findEvents, findIntents, PAGE_SIZE, type EventFilter } from './find-events.ts'
import { listsNamed, namesOf, namesOnRecord } from './list-names.ts'
import { listRecordedPeople } from './recorded-people.ts'
import type { Recorder } from './recorder.ts'

type Deps = {
  guard: Guard
  countRead: (personId: string, what: 'export') => Promise<void>
  store: Store
  recorder: Recorder
  momentaryReads: Pick<MomentaryReads, 'lists'>
  approvals: ApprovalGate & {
    /** Uses up an export that a second admin has confirmed; undefined where none has to. @throws HttpProblem */
    take: (
      endpoint: Endpoint,
      passed: Passed,
    ) => Promise<{ decidedByName: string | null } | undefined>
  }
}

/** The record: reading and exporting it. */
export function auditRoutes(deps: Deps): Router {
  const routes = new Routes(deps.guard, deps.approvals)
  routes.serve(auditEndpoints.listAuditEvents, ({ query, context }) =>
    readPage(deps, query, context),
  )
  routes.serve(auditEndpoints.listRecordedPeople, async () => ({
    people: await listRecordedPeople(deps.store.db),
  }))
  routes.serve(auditEndpoints.listRecordedLists, async () => ({
    listNames: await namesOnRecord(deps.store.db),
  }))
  routes.serve(auditEndpoints.prepareAuditExport, () => ({}))
  routes.router.get(AUDIT_EXPORT_PATH, exportEvents(deps))
  return routes.router
}

type Query = QueryOf<(typeof auditEndpoints)['listAuditEvents']>

async function readPage(
  deps: Deps,
  { cursor, after, view, ...asked }: Query,
  trace: Trace,
): Promise<AuditEvents> {
  const { db } = deps.store
  const filter = await withSids(deps, asked, trace)
  const areActions = view === 'actions'
  const range = { before: numberIn(cursor), after: numberIn(after) }
  const found = await findEvents(db, { filter, ...range, limit: PAGE_SIZE + 1, areActions })
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  const intents = areActions ? await findIntents(db, page) : new Map()
  return {
    events: page.map((event) => ({ ...event, intent: intents.get(event.seq) })),
    nextCursor: found.length > PAGE_SIZE && last ? String(last.seq) : null,
    listNames: await namesOf(db, page),
  }
}

const numberIn = (text: string | undefined) => (text === undefined ? undefined : Number(text))

/** Lists are found by name where Twilio has them, and where the record has them. */
async function withSids(
  { store, momentaryReads }: Deps,
  { listName, ...filter }: AuditFilter,
  trace: Trace,
): Promise<EventFilter> {
  if (listName === undefined) return filter
  const { lists } = await momentaryReads.lists(trace)
  return { ...filter, lists: await listsNamed(store.db, lists, listName) }
}

const ExportQuery = z.extend(AuditFilter, { format: ExportFormat })

/** Events read at once during an export, so that a million of them are never in memory together. */
const BATCH = 1_000

/** The export is on record before its first byte is sent. */
function exportEvents(deps: Deps): RequestHandler {
  const { guard, countRead, store, recorder, approvals } = deps
  return async (request, response, next) => {
    // Express takes a HEAD for a GET: it would use up what was granted, for no file.
    if (request.method === 'HEAD') return next()
    const context = contextOf(response)
    context.route = AUDIT_EXPORT_PATH
    const endpoint = { ...auditEndpoints.prepareAuditExport, method: 'GET' } as const
    const signedIn = await guard(endpoint, request, context)
    const { format, ...asked } = parseInput(ExportQuery, request.query)
    if (signedIn) await countRead(signedIn.person.id, 'export')
    const filter = await withSids(deps, asked, context)
    const [newest] = await findEvents(store.db, { filter: {}, limit: 1 })
    const body = { format, ...asked }
    const passed = { params: {}, query: undefined, body, idempotencyKey: '', context, signedIn }
    const granted = await approvals.take(auditEndpoints.prepareAuditExport, {
      ...passed,
      request,
      response,
    })
    const target = describeExport(format, asked)
    const evidence = granted ? `confirmed by ${granted.decidedByName}` : null
    const entry = { action: 'audit.export', target, evidence } as const
    await recorder.note(context, entry, { result: 'succeeded' })
    const written = exportFormat(format, languageOf(request))
    response.type(written.contentType)
    const day = new Date().toISOString().slice(0, 10)
    response.attachment(`sipdesk-record-${day}${written.fileEnd}`)
    const batches = (before: number) => findEvents(store.db, { filter, before, limit: BATCH })
    await stream(response, written, batches, (newest?.seq ?? 0) + 1)
  }
}

async function stream(
  response: Response,
  { begin, row, between, end }: Written,
  read: (before: number) => ReturnType<typeof findEvents>,
  before: number,
): Promise<void> {
  await write(response, begin)
  let next = before
  for (;;) {
    const events = await read(next)
    const text = events.map(row).join(between)
    if (text !== '') await write(response, (next === before ? '' : between) + text)
    const last = events.at(-1)
    if (!last || events.length < BATCH || response.destroyed) break
    next = last.seq
  }
  response.end(end)
}

/** Waits for a slow reader. */
function write(response: Response, text: string): Promise<void> {
  if (response.write(text) || response.destroyed) return Promise.resolve()
  return new Promise((resolve) => {
    const go = () => {
      response.off('drain', go)
      response.off('close', go)
      resolve()
    }
    response.on('drain', go)
    response.on('close', go)
  })
}
