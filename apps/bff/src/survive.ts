import type { Logger } from 'pino'
import type { Readiness } from './health/readiness.ts'
import { describeFault } from './http/problem-handler.ts'
import { codeOf } from './store/store.ts'

type Deps = { log: Pick<Logger, 'error'>; readiness: Pick<Readiness, 'noteFault'> }

/** Kinds of faults that are told apart at most. */
const MAX_TOLD = 100

/**
 * Has this process live on where a library throws, rejects or emits an error that nobody waits for: one request may go
 * without its answer, all others do not end with it. What takes effect once is in the store, so that nothing is lost or
 * doubled by what was interrupted. Each kind is logged once, with its cause, and `/readyz` says so for a minute.
 */
export function surviveFaults({ log, readiness }: Deps): void {
  const told = new Set<string>()
  // Rejections that nobody handles come here too. https://nodejs.org/api/process.html#event-uncaughtexception
  process.on('uncaughtException', (error: unknown) => {
    readiness.noteFault()
    const fault = { ...describeFault(error), code: codeOf(error) }
    const kind = JSON.stringify(fault)
    if (told.has(kind) || told.size >= MAX_TOLD) return
    told.add(kind)
    log.error(fault, 'an error that nobody waited for')
  })
}
