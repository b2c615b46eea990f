/**
 * Runs in the page: every target of a pointer that is smaller than 24 x 24 px, and neither stands in a
 * sentence nor has so much room around it. https://www.w3.org/TR/WCAG22/#target-size-minimum
 */
export function smallTargets(): string[] {
  type Target = { element: Element; box: DOMRect; x: number; y: number }
  const SIZE = 24
  const SELECTOR =
    'a[href], button, input:not(.visually-hidden), select, textarea, summary, [role=option], label:has(> .visually-hidden)'
  // Elements behind a dialog cannot be clicked.
  const layer = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  /** The part of its surroundings that an element is seen in, which may have been scrolled away from it. */
  const isScrolledAway = (element: Element) => {
    const scroller = element.closest('.scroller, .dialog, [role=listbox]')
    if (!scroller || scroller === element) return false
    const [inner, outer] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()]
    return inner.top < outer.top || inner.bottom > outer.bottom
  }
  const targets = [...layer.querySelectorAll(SELECTOR)]
    .filter((element) => element.checkVisibility() && !isScrolledAway(element))
    .map((element) => {
      const box = element.getBoundingClientRect()
      return { element, box, x: box.x + box.width / 2, y: box.y + box.height / 2 }
    })
  const isSmall = ({ box }: Target) => box.width < SIZE || box.height < SIZE
  const isInSentence = ({ element }: Target) => {
    const text = element.textContent?.trim() ?? ''
    const around = element.closest('p, li, td')?.textContent?.trim() ?? text
    return getComputedStyle(element).display === 'inline' && around.length > text.length + 1
  }
  const isNear = (one: Target, other: Target) => {
    const [a, b] = [one.element, other.element]
    if (a.contains(b) || b.contains(a)) return false
    // An open layer covers what is beneath it.
    if (a.closest('[popover]') !== b.closest('[popover]')) return false
    const { left, right, top, bottom } = other.box
    const toBox = Math.hypot(
      Math.max(left - one.x, 0, one.x - right),
      Math.max(top - one.y, 0, one.y - bottom),
    )
    const toMiddle = Math.hypot(other.x - one.x, other.y - one.y)
    return toBox < SIZE / 2 || (isSmall(other) && toMiddle < SIZE)
  }
  return targets
    .filter((target) => isSmall(target) && !isInSentence(target))
    .flatMap((target) => {
      const other = targets.find((candidate) => isNear(target, candidate))
      if (!other) return []
      const { element, box } = target
      return `${box.width.toFixed(0)} x ${box.height.toFixed(0)} px: ${element.outerHTML.slice(0, 120)}, near ${other.element.outerHTML.slice(0, 80)}`
    })
}
