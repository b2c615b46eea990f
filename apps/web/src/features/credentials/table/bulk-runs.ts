import { useSyncExternalStore } from 'react'
import { BulkRun, type RunState, type Work } from './bulk-run.ts'
import type { Row } from './row.ts'

/** What is done to many rows. */
export type BulkKind = 'remove' | 'describe'

/** A run, with the rows it is about as they were. */
export type ListRun = {
  kind: BulkKind
  rows: readonly Row[]
  run: BulkRun
  /** Does the same to these of them once more. */
  again: (rows: readonly Row[]) => void
}

/** Of each list the last one, until it is put away: going to another page and back loses none. */
const runs = new Map<string, ListRun>()
const listeners = new Set<() => void>()

type Beginning = Pick<ListRun, 'kind' | 'rows' | 'again'> & {
  work: Work
  /** Called once, when nothing more is done. */
  onEnd: () => void
}

/** Begins one. It is shown with its list until `putAway`. */
export function begin(listSid: string, { kind, rows, again, work, onEnd }: Beginning): void {
  const run = new BulkRun(
    rows.map(({ sid }) => sid),
    work,
  )
  const stop = run.onChange(() => {
    if (run.state().phase !== 'ended') return
    stop()
    onEnd()
  })
  runs.set(listSid, { kind, rows, run, again })
  tellAll()
  void run.go()
}

/** Shows it no longer. */
export function putAway(listSid: string): void {
  runs.delete(listSid)
  tellAll()
}

/** The run of a list. */
export function useListRun(listSid: string): ListRun | undefined {
  return useSyncExternalStore(onRuns, () => runs.get(listSid))
}

/** How far it has come, as it goes on. */
export function useRunState(run: BulkRun | undefined): RunState | undefined {
  return useSyncExternalStore(run?.onChange ?? onNothing, () => run?.state())
}

function onRuns(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function onNothing(): () => void {
  return () => undefined
}

function tellAll(): void {
  for (const listener of listeners) listener()
}
