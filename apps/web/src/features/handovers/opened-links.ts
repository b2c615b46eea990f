/** What this tab knows of a link beyond its address: somebody clicked here to open it, and its card came. */
export type Known = 'tried' | 'opened'

const keyOf = (handoverId: string) => `handover ${handoverId}`

/** Undefined where nobody has clicked in this tab, or the browser keeps nothing. */
export function knownOf(handoverId: string): Known | undefined {
  try {
    const known = sessionStorage.getItem(keyOf(handoverId))
    return known === 'tried' || known === 'opened' ? known : undefined
  } catch {
    return undefined
  }
}

/**
 * Remembers it for as long as the tab lives, also when it is reloaded: the id alone, which is in the address too,
 * and neither key nor card.
 */
export function noteOpening(handoverId: string, known: Known): void {
  try {
    sessionStorage.setItem(keyOf(handoverId), known)
  } catch {
    // A browser that keeps nothing tells less after a reload.
  }
}
