import type { Page } from '@playwright/test'

/** A key or a click, and the milliseconds from it until the next paint, in steps of 8. */
export type Interaction = { duration: number; type: string; target: string }

declare global {
  interface Window {
    noted(): Interaction[]
  }
}

/** What browsers report no shorter times than. https://www.w3.org/TR/event-timing/ */
const SHORTEST_MS = 16

/**
 * Notes every interaction from the next load of the page on, as browsers themselves measure them; what it returns
 * tells them. One that is answered sooner than browsers report counts as the shortest that they do.
 * https://web.dev/articles/inp
 */
export async function recordInteractions(page: Page): Promise<() => Promise<Interaction[]>> {
  await page.addInitScript(noteInteractions, SHORTEST_MS)
  return async () => {
    const { noted, count } = await page.evaluate(async () => {
      // The last one is reported after its picture.
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
      return { noted: window.noted(), count: performance.interactionCount }
    })
    const quick = { duration: SHORTEST_MS, type: 'quick', target: '' }
    return [...noted, ...Array.from({ length: Math.max(0, count - noted.length) }, () => quick)]
  }
}

/** Runs in the page. One interaction is several events; the longest counts. */
function noteInteractions(durationThreshold: number): void {
  const longest = new Map<number, Interaction>()
  const labelOf = (node: Node | null) => {
    if (!(node instanceof Element)) return 'what is gone since'
    return `<${node.localName}> ${node.getAttribute('aria-label') ?? node.textContent.slice(0, 40)}`
  }
  const note = (entries: PerformanceEntry[]) => {
    for (const entry of entries as PerformanceEventTiming[]) {
      const { interactionId, duration, name, target } = entry
      if (!interactionId || duration <= (longest.get(interactionId)?.duration ?? 0)) continue
      longest.set(interactionId, { duration, type: name, target: labelOf(target) })
    }
  }
  const observer = new PerformanceObserver((list) => note(list.getEntries()))
  const wanted = { type: 'event', buffered: true, durationThreshold }
  observer.observe(wanted)
  window.noted = () => {
    note(observer.takeRecords())
    return [...longest.values()]
  }
}
