import { useMemo, useSyncExternalStore } from 'react'
import { listenTo } from './listen-to.ts'

/** Tells the page that something was kept: only other tabs are told by the browser. */
const KEPT = 'kept'

/** What a person has chosen once and finds again in this browser. */
type Kept = 'pinned-lists' | 'recent-lists' | 'columns'

const keyOf = (personId: string, what: Kept) => `${what} ${personId}`

/**
 * What this browser keeps for a person: at most SIDs, or the names of parts of the page; never what was typed.
 * Nothing where the browser keeps nothing, or what it kept is none of ours.
 */
export function useKept(personId: string | undefined, what: Kept): readonly string[] {
  const read = () => (personId === undefined ? null : storedAt(keyOf(personId, what)))
  const stored = useSyncExternalStore(onKept, read)
  return useMemo(() => parsed(stored), [stored])
}

/** The same outside a component. */
export function kept(personId: string, what: Kept): readonly string[] {
  return parsed(storedAt(keyOf(personId, what)))
}

/** Keeps these from now on. A browser that keeps nothing is no reason to fail. */
export function keep(personId: string, what: Kept, values: readonly string[]): void {
  try {
    localStorage.setItem(keyOf(personId, what), JSON.stringify(values))
  } catch {
    return
  }
  dispatchEvent(new Event(KEPT))
}

const onKept = (listener: () => void) => listenTo([KEPT, 'storage'], listener)

function storedAt(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function parsed(stored: string | null): readonly string[] {
  try {
    const values: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : []
  } catch {
    return []
  }
}
