/** Says in words what would be lost if the page were left now, if anything. */
type Guard = () => string | undefined

const guards = new Set<Guard>()

/**
 * Has the browser ask before the page is left, for as long as the guard names a loss. Each call needs a
 * function of its own. Returns how to end it.
 */
export function guardLeaving(guard: Guard): () => void {
  guards.add(guard)
  addEventListener('beforeunload', askFirst)
  return () => {
    guards.delete(guard)
    if (guards.size === 0) removeEventListener('beforeunload', askFirst)
  }
}

/** What would be lost if the page were left now. */
export function lossesOnLeaving(): string[] {
  return [...guards].map((guard) => guard()).filter((loss) => loss !== undefined)
}

/** Leaves for a new document, so that nothing read or typed here stays in memory. The browser asks no more. */
export function leaveFor(path: string): void {
  removeEventListener('beforeunload', askFirst)
  location.assign(path)
}

function askFirst(event: BeforeUnloadEvent): void {
  if (lossesOnLeaving().length > 0) event.preventDefault()
}
